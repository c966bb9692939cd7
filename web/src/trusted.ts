// Addresses of code. The page's policy lets only those through that are made here (Trusted Types):
// files of Tappa's own, beside the page.

interface UrlPolicy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: UrlPolicy): UrlPolicy;
}

const rules: UrlPolicy = {
  createScriptURL(url) {
    const { href } = new URL("./", document.baseURI);
    if (!url.startsWith(href)) throw new TypeError(`${url} is not beside the page`);
    return url;
  },
};

// Where the browser has none it also demands none.
const policy = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
  ?.createPolicy("tappa", rules) ?? rules;

/** For workers: `name` is a file's address as the build gives it. */
export function scriptUrl(name: string): string {
  return policy.createScriptURL(new URL(name, document.baseURI).href);
}
