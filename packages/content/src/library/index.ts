export * from './open-library.ts';
