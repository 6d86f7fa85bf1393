import { connect, type Socket } from "node:net";

/** One connection that sends prepared bytes and reads no more of an answer than it must: the load has to cost little. */
export class Wire {
  readonly #socket: Socket;
  #received = "";
  #settle: { resolve: (status: number) => void; reject: (error: Error) => void } | null = null;

  constructor(port: number) {
    this.#socket = connect(port, "127.0.0.1").setNoDelay().setEncoding("latin1");
    this.#socket.on("data", (text) => this.#read(String(text)));
    this.#socket.on("error", (error) => this.#settle?.reject(error));
    this.#socket.on("close", () => this.#settle?.reject(new Error("The server closed the connection.")));
  }

  send(request: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#settle = null;
    this.#socket.destroy();
  }

  #read(text: string): void {
    this.#received += text;
    if (!isWhole(this.#received)) return;
    const status = Number(this.#received.slice(9, 12));
    const settle = this.#settle;
    this.#received = "";
    this.#settle = null;
    if (status >= 200 && status < 300) settle?.resolve(status);
    else settle?.reject(new Error(`Answer ${status} under load.`));
  }
}

function isWhole(answer: string): boolean {
  const end = answer.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const length = /\r\ncontent-length: *(\d+)/i.exec(answer.slice(0, end + 2))?.[1];
  return length === undefined ? answer.endsWith("\r\n0\r\n\r\n") : answer.length >= end + 4 + Number(length);
}
