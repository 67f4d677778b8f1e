import { resolve } from 'node:path';
import { coursesFolder } from '../courses/read-courses.ts';
import { checkCourses } from './check-courses.ts';

const [below = '.'] = process.argv.slice(2);
const { courses, sections, items, variants, subjects, wrong } = await checkCourses(resolve(coursesFolder, below));
const counted = `${courses} courses, ${sections} sections, ${items} exercises (${variants} with variants), ${subjects} subjects`;
const total = `${counted}, ${wrong.length} faults`;
process.stdout.write([...wrong.map((fault) => `✗ ${fault}`), total, ''].join('\n'));
process.exitCode = wrong.length === 0 ? 0 : 1;
