/**
 * Says when the page's own content security policy keeps the form from its server: to the form it looks like a network that is
 * down, and it would wait for ever.
 *
 * @param addresses where the form has to get to; asked at each breach, relative to the page
 * @param blocked is told the address, once for each
 * @returns how to stop
 */
export function watchPolicy(addresses: () => readonly (string | null | undefined)[], blocked: (address: string) => void): () => void {
  const told = new Set<string>();
  const onBreach = ({ effectiveDirective, disposition, blockedURI }: SecurityPolicyViolationEvent): void => {
    if (effectiveDirective !== 'connect-src' || disposition !== 'enforce' || told.has(blockedURI)) return;
    const ours = addresses().some((address) => address && blockedURI.startsWith(new URL(address, document.baseURI).href));
    if (!ours) return;
    told.add(blockedURI);
    blocked(blockedURI);
  };
  document.addEventListener('securitypolicyviolation', onBreach);
  return () => document.removeEventListener('securitypolicyviolation', onBreach);
}
