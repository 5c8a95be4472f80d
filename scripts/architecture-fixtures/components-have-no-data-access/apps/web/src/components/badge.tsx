import { useQuery } from '@tanstack/react-query';
export const badge = useQuery;
