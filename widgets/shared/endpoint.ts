/**
 * Base address of the collector: what the page says, else what the definition says, else the place the definition came from
 * (`…/v1/definitions/x` → `…/v1`); empty when nothing tells.
 */
export function endpointOf(attribute: string | null, delivery: { endpoint?: string | undefined } | undefined, definitionSrc: string | null): string {
  if (attribute) return attribute;
  if (delivery?.endpoint) return delivery.endpoint;
  const beforeDefinitions = definitionSrc && /^(.*?)\/definitions\/[^/]+\/?(?:\?.*)?$/.exec(definitionSrc);
  return beforeDefinitions ? beforeDefinitions[1]! : '';
}
