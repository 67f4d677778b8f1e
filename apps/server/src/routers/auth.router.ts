import {
  ChangePasswordInput,
  DemoAccounts,
  Done,
  LoginInput,
  LogoutInput,
  Me,
  RegisterInput,
  RequestResetInput,
  ResetInput,
  SignedIn,
} from '@nexus/contracts';
import {
  changePassword,
  demoAccounts,
  getMe,
  login,
  logout,
  register,
  requestReset,
  resetPassword,
} from '@nexus/services';
import { can, open, router } from '../trpc/init.ts';

const tags = ['auth'];

export const authRouter = router({
  login: open('auth:login', { method: 'POST', path: '/auth/login', tags, summary: 'Se connecter' })
    .input(LoginInput)
    .output(SignedIn)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.consume('login', `${ctx.address} ${input.email}`);
      const signedIn = await login(ctx.campus, input, ctx.by_cookie ? ctx.token : undefined).catch(
        async (error: unknown) => {
          await ctx.limits.consume('login_failures', ctx.address);
          throw error;
        },
      );
      ctx.keepToken(signedIn.token, new Date(signedIn.expires_at));
      return signedIn;
    }),

  register: open('auth:register', { method: 'POST', path: '/auth/register', tags, summary: 'Ouvrir un compte' })
    .input(RegisterInput)
    .output(SignedIn)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.consume('register', ctx.address);
      const signedIn = await register(ctx.campus, input, ctx.by_cookie ? ctx.token : undefined);
      ctx.keepToken(signedIn.token, new Date(signedIn.expires_at));
      return signedIn;
    }),

  logout: can('auth:logout', { method: 'POST', path: '/auth/logout', tags, summary: 'Se déconnecter' })
    .input(LogoutInput)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await logout(ctx.caller, ctx.token, input);
      ctx.dropToken();
      return { done: true };
    }),

  me: can('auth:me', { method: 'GET', path: '/auth/me', tags, summary: 'Qui est connecté' })
    .output(Me)
    .query(({ ctx }) => getMe(ctx.caller)),

  changePassword: can('auth:changePassword', {
    method: 'POST',
    path: '/auth/change-password',
    tags,
    summary: 'Changer de mot de passe',
  })
    .input(ChangePasswordInput)
    .output(SignedIn)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.consume('login', ctx.caller.actor.user_id);
      const signedIn = await changePassword(ctx.caller, ctx.token, input);
      ctx.keepToken(signedIn.token, new Date(signedIn.expires_at));
      return signedIn;
    }),

  requestReset: open('auth:requestReset', {
    method: 'POST',
    path: '/auth/request-reset',
    tags,
    summary: 'Demander un nouveau mot de passe par e-mail',
  })
    .input(RequestResetInput)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.consume('reset', ctx.address);
      requestReset(ctx.campus, input);
      return { done: true };
    }),

  reset: open('auth:reset', {
    method: 'POST',
    path: '/auth/reset',
    tags,
    summary: 'Choisir un nouveau mot de passe avec le lien reçu',
  })
    .input(ResetInput)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.consume('reset', ctx.address);
      await resetPassword(ctx.campus, input);
      return { done: true };
    }),

  demoAccounts: open('auth:demoAccounts')
    .output(DemoAccounts)
    .query(({ ctx }) => ({ accounts: ctx.demo ? demoAccounts : [] })),
});
