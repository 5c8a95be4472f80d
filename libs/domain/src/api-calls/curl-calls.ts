import type { ApiCall, ScriptFor } from './api-call.js';

const BEGINNING: ScriptFor = (address) => `
set -euo pipefail
api=${address}/api/v1
auth="Authorization: Bearer $FIREBREAK_TOKEN"`;

/** In JSON from the API a quote within a text is escaped, so these words are found where they are keys alone. */
export const CURL_CALLS: Readonly<Record<ApiCall, ScriptFor>> = {
  vendors: (address) => `${BEGINNING(address)}
next=
while :; do
  page=$(curl -fsS -H "$auth" "$api/vendors?limit=50$next")
  printf '%s\\n' "$page"
  cursor=$(sed -n 's/.*"nextCursor":"\\([^"]*\\)".*/\\1/p' <<< "$page")
  [ -n "$cursor" ] || break
  next="&cursor=$cursor"
done`,

  vendor: (address) => `${BEGINNING(address)}
vendor=$1  # the id at the end of its page's address
as_of=$2   # such as 2026-01-31T00:00:00Z
curl -fsS -H "$auth" "$api/vendors/$vendor?asOf=$as_of"`,

  table: (address) => `${BEGINNING(address)}
curl -fsS -H "$auth" "$api/exports/vendors.csv"`,

  package: (address) => `${BEGINNING(address)}
package=$(curl -fsS -H "$auth" -H 'Content-Type: application/json' -d '{}' "$api/exports")
id=$(sed -n 's/.*"id":"\\([^"]*\\)".*/\\1/p' <<< "$package")
until [[ $package == *'"status":"ready"'* ]]; do
  if [[ $package == *'"status":"failed"'* ]]; then echo "$package" >&2; exit 1; fi
  sleep 1
  package=$(curl -fsS -H "$auth" "$api/exports/$id")
done
curl -fsS -H "$auth" -o firebreak-export.zip "$api/exports/$id/content"
echo firebreak-export.zip`,

  trail: (address) => `${BEGINNING(address)}
curl -fsS -X POST -H "$auth" "$api/audit-events/verify"`,
};
