// What Tappa uses of saxen, which brings no types along.
declare module "saxen" {
  type Decode = (text: string) => string;

  export class Parser {
    on(event: "openTag", hear: (name: string, attributes: () => Readonly<Record<string, string>>,
      decode: Decode) => void): this;
    on(event: "closeTag", hear: (name: string) => void): this;
    on(event: "text", hear: (text: string, decode: Decode) => void): this;
    on(event: "cdata", hear: (text: string) => void): this;
    /** A declaration such as a document type. */
    on(event: "attention", hear: (text: string) => void): this;
    on(event: "error", hear: (error: Error) => void): this;
    write(piece: string): this;
    end(): this;
  }
}
