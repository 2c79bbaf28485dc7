/** The small DOM that ships with Readability, as far as it is used here. It comes without types of its own. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export interface ReaderNode {
    readonly nodeType: number
  }
  export interface ReaderElement extends ReaderNode {
    setAttribute(name: string, value: string): void
    appendChild(child: ReaderNode): void
  }
  export interface ReaderDocument {
    title: string
    readonly body: ReaderElement
    createElement(name: string): ReaderElement
    createTextNode(text: string): ReaderNode
  }
  export default class JSDOMParser {
    parse(html: string, address?: string): ReaderDocument
  }
}
