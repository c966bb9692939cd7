// Addresses of code, and HTML. The page's policy lets only those through that are made here (Trusted
// Types): files of Tappa's own, beside the page, and the report.

interface Policy {
  createHTML(text: string): string;
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

const rules: Policy = {
  createHTML: (text) => text,
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

/** The report, whose writer escapes what people wrote (src/report/html_writer.cpp). */
export function reportHtml(html: string): string {
  return policy.createHTML(html);
}
