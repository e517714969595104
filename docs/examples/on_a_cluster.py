"""A batch on a Dask cluster: python on_a_cluster.py OUT [tcp://SCHEDULER:8786]

Without an address two worker processes are started on this machine.
"""

import sys
from contextlib import nullcontext

from distributed import LocalCluster

from assembler import Library
from assembler.batch import connect, run


def contracts(count):
    for number in range(1, count + 1):
        yield {"reference": f"R-{number:05}", "regime": "no", "launch_date": "2026-11-24"}


if __name__ == "__main__":
    target = sys.argv[1]
    address = sys.argv[2] if len(sys.argv) > 2 else ""
    local = None if address else LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None
    )
    with local or nullcontext() as cluster:
        with connect(address or cluster.scheduler_address) as executor:
            report = run(
                contracts(40), Library.load(), target, executor=executor, undecided="mark"
            )
    print(f"{report.done} of {report.rows} done")
    sys.exit(0 if report.is_complete else 3)
