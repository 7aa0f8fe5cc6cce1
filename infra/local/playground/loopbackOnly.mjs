/**
 * Given to the Agents Playground with `--import`: whatever it listens on is bound to 127.0.0.1, since it takes all interfaces by itself.
 * Plain JavaScript, because it is loaded into a program of others.
 */
import { Server } from 'node:net';

const listen = Server.prototype.listen;

Server.prototype.listen = function listenOnLoopback(...given) {
  const [first, ...rest] = given;
  const callback = rest.find((argument) => typeof argument === 'function');
  // A named pipe or an already open handle is not on the network.
  if (typeof first === 'string' && !/^\d+$/.test(first)) return listen.apply(this, given);
  const options = typeof first === 'object' && first !== null ? first : { port: Number(first ?? 0) };
  if (options.port === undefined) return listen.apply(this, given);
  return listen.call(this, { ...options, host: '127.0.0.1' }, callback);
};
