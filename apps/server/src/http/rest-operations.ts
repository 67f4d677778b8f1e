import type { AnyProcedure, AnyRouter } from '@trpc/server';
import { z } from 'zod';

/** What trpc/init.ts keeps of a procedure that REST has too. */
const Declared = z.object({ openapi: z.object({ method: z.string(), path: z.string() }) });

/** One operation of the REST door: a procedure that declares a method and a path. */
export interface RestOperation {
  /** `dashboard.summary` */
  procedure: string;
  type: 'query' | 'mutation';
  method: string;
  /** `/dashboard/tasks/{id}/complete` */
  path: string;
  /** Named groups are the parameters of the path. */
  pattern: RegExp;
  takesInput: boolean;
}

/** The operations a router declares, each with how to recognise it. */
export function restOperations(router: AnyRouter): RestOperation[] {
  const operations: RestOperation[] = [];
  // tRPC keeps its procedures flat, by dotted name.
  const procedures: Record<string, AnyProcedure> = router._def.procedures;
  for (const [name, procedure] of Object.entries(procedures)) {
    const { type } = procedure._def;
    const inputs: readonly unknown[] = procedure._def.inputs;
    const declared = Declared.safeParse(procedure._def.meta);
    if (!declared.success || type === 'subscription') continue;
    const { method, path } = declared.data.openapi;
    const pattern = new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
    operations.push({ procedure: name, type, method, path, pattern, takesInput: inputs.length > 0 });
  }
  return operations;
}
