import type { ApiCall, ScriptFor } from './api-call.js';

const BEGINNING = (address: string, modules: string): string => `
import ${modules}

API = "${address}/api/v1"


def ask(path, method="GET", body=None):
    headers = {"Authorization": "Bearer " + os.environ["FIREBREAK_TOKEN"]}
    if body is not None:
        headers["Content-Type"] = "application/json"
    return urllib.request.urlopen(urllib.request.Request(API + path, body, headers, method=method))

`;

/** The same calls as CURL_CALLS; both print the same. */
export const PYTHON_CALLS: Readonly<Record<ApiCall, ScriptFor>> = {
  vendors: (address) => `${BEGINNING(address, 'json, os, sys, urllib.request')}
cursor = ""
while cursor is not None:
    page = ask("/vendors?limit=50" + ("&cursor=" + cursor if cursor else "")).read()
    sys.stdout.buffer.write(page + b"\\n")
    cursor = json.loads(page)["nextCursor"]`,

  vendor: (address) => `${BEGINNING(address, 'os, sys, urllib.request')}
vendor = sys.argv[1]  # the id at the end of its page's address
as_of = sys.argv[2]  # such as 2026-01-31T00:00:00Z
sys.stdout.buffer.write(ask("/vendors/" + vendor + "?asOf=" + as_of).read())`,

  table: (address) => `${BEGINNING(address, 'os, shutil, sys, urllib.request')}
shutil.copyfileobj(ask("/exports/vendors.csv"), sys.stdout.buffer)`,

  package: (address) => `${BEGINNING(address, 'json, os, shutil, sys, time, urllib.request')}
package = json.load(ask("/exports", "POST", b"{}"))
while package["status"] != "ready":
    if package["status"] == "failed":
        sys.exit(json.dumps(package))
    time.sleep(1)
    package = json.load(ask("/exports/" + package["id"]))
with open("firebreak-export.zip", "wb") as file:
    shutil.copyfileobj(ask("/exports/" + package["id"] + "/content"), file)
print("firebreak-export.zip")`,

  trail: (address) => `${BEGINNING(address, 'os, sys, urllib.request')}
sys.stdout.buffer.write(ask("/audit-events/verify", "POST").read())`,
};
