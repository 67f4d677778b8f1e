export { attachFile } from './attach-file.ts';
export { type Download, downloadFile } from './download-file.ts';
export { releaseFile } from './release-file.ts';
export { sweepFiles } from './sweep-files.ts';
export { uploadFile } from './upload-file.ts';
