"""Tenders from a web service, without a framework: python web_response.py, then POST JSON.

POST /tender with one contract gives a Word file. POST /tenders with a list of them gives a ZIP
that is sent while it is written: each document as soon as it is done, and none is kept in memory.
"""

import io
import json
import zipfile
from wsgiref.simple_server import make_server

from assembler import Library, assemble
from assembler.errors import ClausewrightError

LIBRARY = Library.load()  # once, when the service starts; threads may share it
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Stream(io.RawIOBase):
    """What a ZIP writer writes, handed on piece by piece."""

    def __init__(self):
        self.pieces = []

    def writable(self):
        return True

    def write(self, data):
        self.pieces.append(bytes(data))
        return len(data)

    def taken(self):
        data, self.pieces = b"".join(self.pieces), []
        return data


def tender(contract):
    return assemble(LIBRARY.select(LIBRARY.facts(contract))).bytes


def zip_of(contracts):
    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as package:
        for number, contract in enumerate(contracts, start=1):
            try:
                package.writestr(f"{number:05}.docx", tender(contract))
            except ClausewrightError as error:
                package.writestr(f"{number:05}-failed.txt", f"{error.where}: {error.message}")
            yield stream.taken()
    yield stream.taken()


def application(environ, start_response):
    size = int(environ.get("CONTENT_LENGTH") or 0)
    try:
        given = json.loads(environ["wsgi.input"].read(size))
        if environ["PATH_INFO"] == "/tenders":
            start_response("200 OK", [("Content-Type", "application/zip")])
            return zip_of(given)
        body = tender(given)
    except ClausewrightError as error:
        told = {"error": {"kind": error.kind, "message": error.message, "where": error.where}}
        start_response("422 Unprocessable Content", [("Content-Type", "application/json")])
        return [json.dumps(told).encode()]
    start_response("200 OK", [("Content-Type", DOCX)])
    return [body]


if __name__ == "__main__":
    with make_server("127.0.0.1", 8000, application) as server:
        print("POST to http://127.0.0.1:8000/tender")
        server.serve_forever()
