import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface CutLine {
  port: number;
  /** As if the machine at the other end were switched off: what was open is closed, nothing new is taken. */
  cut(): Promise<void>;
  restore(): Promise<void>;
}

/** A line of TCP to somewhere, which can be cut and mended. */
export async function openLine(host: string, to: number): Promise<CutLine> {
  const open = new Set<Socket>();
  const keep = (socket: Socket, other: Socket) => {
    open.add(socket);
    socket.on('error', () => other.destroy());
    socket.on('close', () => {
      open.delete(socket);
      other.destroy();
    });
    socket.pipe(other);
  };
  const line = createServer((near) => {
    const far = connect(to, host);
    keep(near, far);
    keep(far, near);
  });
  const listen = async (port: number) => {
    line.listen(port, '127.0.0.1');
    await once(line, 'listening');
  };
  await listen(0);
  const address = line.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const { port } = address;
  return {
    port,
    async cut() {
      if (!line.listening) return;
      const closed = once(line, 'close');
      line.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
    restore: async () => (line.listening ? undefined : listen(port)),
  };
}
