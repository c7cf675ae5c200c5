// The points of Vue's types that `assayer/vue` builds on, as Vue 3 declares them (a component's instance type carries `$props`,
// `GlobalComponents` is the interface to augment); Vue itself would be 10 MB for one test.
declare module 'vue' {
  export interface GlobalComponents {}
  export interface HTMLAttributes {
    id?: string | undefined;
    class?: unknown;
    title?: string | undefined;
  }
  export type DefineComponent<Props> = new (...args: unknown[]) => { $props: Props };
}
