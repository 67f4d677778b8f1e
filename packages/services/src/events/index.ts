export { type Change, change } from './change.ts';
export { type StreamPorts, streamEvents } from './stream-events.ts';
