import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** The secret behind # in the address, which is taken out of the address at once so that no history keeps it; '' without one. */
export function useLinkToken(): string {
  const router = useRouter();
  const { hash, pathname } = useLocation();
  const [token, setToken] = useState(hash);
  // Another link may be opened while the page stands there.
  if (hash !== '' && hash !== token) setToken(hash);
  useEffect(() => {
    if (hash !== '') router.history.replace(pathname);
  }, [hash, pathname, router]);
  return token;
}
