import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@firebreak/api-client';
import { api, bodyOf } from '../../../lib/api';

/** How one is told of each kind. */
export const noticeChoicesQuery = queryOptions({
  queryKey: ['notice-choices'],
  queryFn: () => bodyOf(api.GET('/api/v1/me/notice-choices')),
});

/** Chooses for one kind; gives all choices. */
export async function chooseNotices(choice: Schemas['ChooseNoticesDto']) {
  return bodyOf(api.POST('/api/v1/me/notice-choices', { body: choice }));
}

/** Stops a sort of mails or lets them come again; gives all choices. */
export async function stopMails(stop: Schemas['StopMailsDto']) {
  return bodyOf(api.POST('/api/v1/me/notice-choices/stops', { body: stop }));
}

/** Chooses the day of the weekly digest; gives all choices. */
export async function chooseWeekday(choice: Schemas['ChooseWeekdayDto']) {
  return bodyOf(api.POST('/api/v1/me/notice-choices/weekday', { body: choice }));
}
