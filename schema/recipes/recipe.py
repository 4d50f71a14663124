"""Reads a list of PAR Atlas to its very end into a table. Python 3.8 or newer, nothing else; pandas where it is there.

    python3 recipe.py ADDRESS SAMPLE [VARIABLES] [FILE]
    python3 recipe.py http://127.0.0.1:4000 RankingPages '{"framework": "MH-TINH-2", "year": 2024}' ranking.csv

SAMPLE is the name of a sample query or the path of a .graphql file of your own, whose list takes $first and $after.
FILE gets the table as CSV; FILE.json beside it says what was asked and of which state of the data, to be cited.
In a notebook: from recipe import read_frame; frame, about = read_frame("http://127.0.0.1:4000", "RankingPages")
"""

import csv
import http.client
import json
import os
import re
import sys
import time
import urllib.error
import urllib.request

TRIES = 7  # of one request, and of a whole reading when the data change meanwhile


class GraphError(Exception):
    """What the graph refused; `code` is one of the documented codes."""

    def __init__(self, error):
        super().__init__(error["message"])
        self.code = error.get("extensions", {}).get("code")


def fetch(address, body=None):
    """The text at an address, asked for again when the connection is lost or the server is busy or starting."""
    for attempt in range(TRIES):
        try:
            headers = {"content-type": "application/json", "accept-language": "en"}
            request = urllib.request.Request(address, data=body, headers=headers)
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.read().decode("utf-8")
        except urllib.error.HTTPError as error:
            if error.code not in (429, 502, 503, 504) or attempt == TRIES - 1:
                raise RuntimeError(f"{address}: {error.code} {error.read().decode('utf-8', 'replace')}") from error
        except (OSError, http.client.HTTPException):
            if attempt == TRIES - 1:
                raise
        time.sleep(0.25 * 2**attempt)


def ask(address, query, variables):
    """One question; what the answer holds under `data`."""
    answer = json.loads(fetch(f"{address}/graphql", json.dumps({"query": query, "variables": variables}).encode()))
    if answer.get("errors"):
        raise GraphError(answer["errors"][0])
    return answer["data"]


def find_list(value):
    """The first thing in an answer that is a list by pages."""
    if isinstance(value, dict):
        if "pageInfo" in value and "nodes" in value:
            return value
        value = list(value.values())
    if isinstance(value, list):
        return next((found for found in map(find_list, value) if found), None)
    return None


def read_once(address, query, variables):
    """Every row, page by page; None when the data changed on the way, so that it must be read again."""
    rows, after, version = [], None, None
    first = variables.get("first") or 100
    while True:
        try:
            data = ask(address, query, {**variables, "first": first, "after": after})
        except GraphError as error:
            if error.code == "CURSOR_STALE":
                return None
            too_large = error.code == "LIMIT_EXCEEDED" or (error.code == "BAD_INPUT" and "first" in str(error))
            if not too_large or first == 1:
                raise
            first //= 2  # Pages were longer than the server gives.
            continue
        page = find_list(data)
        if page is None:
            raise ValueError("Expected a list with pageInfo and nodes in the answer; there is none.")
        version = version or data["dataVersion"]["version"]
        if data["dataVersion"]["version"] != version:
            return None
        rows += page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return (rows, data) if len(rows) == page["totalCount"] else None
        after = page["pageInfo"]["endCursor"]


def read_rows(address, sample, variables=None):
    """Every row of a list as it stood at one version of the data, and what to cite it by."""
    if os.path.exists(sample):
        with open(sample, encoding="utf-8") as file:
            text = file.read()
    else:
        text = fetch(f"{address}/docs/samples/{sample}.graphql")
    head = re.search(r"^# variables: (.+)$", text, re.MULTILINE)
    if variables is None:
        variables = json.loads(head.group(1)) if head else {}
    for _ in range(TRIES):
        read = read_once(address, text, variables)
        if read is not None:
            rows, data = read
            taken = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
            version = data["dataVersion"]
            return rows, {"address": address, "query": text, "variables": variables, "takenAt": taken,
                          "dataVersion": version, "rows": len(rows)}
    raise RuntimeError("The data kept changing while they were read; try again later.")


def flat(node, prefix=""):
    """One row of a table: what stands in an object as unit.name, a list inside as JSON."""
    row = {}
    for key, value in node.items():
        if isinstance(value, dict):
            row.update(flat(value, f"{prefix}{key}."))
        else:
            inside = isinstance(value, list)
            row[prefix + key] = json.dumps(value, ensure_ascii=False, separators=(",", ":")) if inside else value
    return row


def table(rows):
    """Columns in the order of the question, and flat rows."""
    flat_rows = [flat(row) for row in rows]
    columns = list(dict.fromkeys(key for row in flat_rows for key in row))
    # An object that is null in some row left a column of its own name.
    columns = [name for name in columns if not any(other.startswith(f"{name}.") for other in columns)]
    return columns, flat_rows


def read_frame(address, sample, variables=None):
    """The same as a pandas data frame. Points have at most 15 digits, so a float holds each as it was sent."""
    import pandas

    rows, about = read_rows(address, sample, variables)
    columns, flat_rows = table(rows)
    return pandas.DataFrame(flat_rows, columns=columns), about


def main(address, sample, variables=None, file=None):
    rows, about = read_rows(address.rstrip("/"), sample, json.loads(variables) if variables else None)
    columns, flat_rows = table(rows)
    with open(file, "w", encoding="utf-8", newline="") if file else sys.stdout as out:
        writer = csv.DictWriter(out, columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(flat_rows)
    if file:
        with open(f"{file}.json", "w", encoding="utf-8") as out:
            json.dump(about, out, ensure_ascii=False, indent=2)
    print(f"{len(rows)} rows at data version {about['dataVersion']['version']}", file=sys.stderr)


if __name__ == "__main__":
    if not 3 <= len(sys.argv) <= 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
