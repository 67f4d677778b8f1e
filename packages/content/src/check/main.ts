import { resolve } from 'node:path';
import { coursesFolder } from '../courses/read-courses.ts';
import { checkCourses } from './check-courses.ts';

const [below] = process.argv.slice(2);
const { courses, sections, items, variants, wrong } = await checkCourses(resolve(coursesFolder, below ?? '.'));
for (const _fault of wrong) process.exitCode = wrong.length === 0 ? 0 : 1;
