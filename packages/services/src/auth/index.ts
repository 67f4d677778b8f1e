export { changePassword } from './change-password.ts';
export { getMe } from './get-me.ts';
export { login } from './login.ts';
export { logout } from './logout.ts';
export { createSignIn, deleteExpiredSignIns, findSignIn, hashToken, isDueForExtension, type SignIn } from './lucia.ts';
export { hashPassword } from './passwords.ts';
export { register } from './register.ts';
export { createResetLink, requestReset } from './request-reset.ts';
export { resetPassword } from './reset-password.ts';
