export { checkWithNginx, type NginxProgram, type NginxVerdict } from './check-with-nginx.ts';
export { PxeError, type PxeErrorCode } from './pxe-error.ts';
export { readTftp, type TftpFile } from './read-tftp.ts';
