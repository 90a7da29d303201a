#!/usr/bin/env python3
"""Makes samples/cluster/kubernetes from kinds.txt: one OpenAPI v3 and one discovery document for each group version.

Usage: python3 samples/build/build.py   (standard library only)
"""
import json
import pathlib
import re

HERE = pathlib.Path(__file__).parent
OUT = HERE.parent / "cluster" / "kubernetes"
META = "io.k8s.apimachinery.pkg.apis.meta.v1"
QUANTITY = "io.k8s.apimachinery.pkg.api.resource.Quantity"
INT_OR_STRING = "io.k8s.apimachinery.pkg.util.intstr.IntOrString"
TIME = META + ".Time"
WELL_KNOWN = {
    QUANTITY: {"description": "An amount as a number with a suffix, for example 500m, 256Mi or 2.", "oneOf": [{"type": "string"}, {"type": "number"}]},
    INT_OR_STRING: {"description": "A number, or a text such as a name or a percentage.", "format": "int-or-string", "oneOf": [{"type": "integer"}, {"type": "string"}]},
    TIME: {"description": "A moment in RFC 3339 form.", "format": "date-time", "type": "string"},
}
SCALARS = {
    "string": {"type": "string"},
    "bytes": {"type": "string", "format": "byte"},
    "int": {"type": "integer", "format": "int32"},
    "long": {"type": "integer", "format": "int64"},
    "number": {"type": "number", "format": "double"},
    "bool": {"type": "boolean"},
    "any": {"type": "object", "x-kubernetes-preserve-unknown-fields": True},
}
REFERENCES = {"quantity": QUANTITY, "intstr": INT_OR_STRING, "time": TIME}
VERBS = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]
FIELD = re.compile(r"^  (\w+)(!?) ((?:\[\]|map )*\w+)(?: \{(.*?)\})?: (.+)$")
RESOURCE = re.compile(r"^resource (\w+) (\S+) (\w+) (namespaced|cluster)((?: \w+=\S+?)*): (.+)$")


class Source:
    """The declarations of kinds.txt."""

    def __init__(self, text):
        self.names, self.types, self.resources = {}, {}, []
        package, current = None, None
        for number, line in enumerate(text.splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            if line.startswith("package "):
                package = line.split()[2]
            elif match := re.match(r"^type (\w+): (.+)$", line):
                current = self.add(package, match[1], match[2])
            elif match := RESOURCE.match(line):
                current = self.add(package, match[1], match[6])
                options = dict(option.split("=", 1) for option in match[5].split())
                self.resources.append((match[1], match[2], match[3], match[4] == "namespaced", options))
            elif match := FIELD.match(line):
                current["fields"].append(match.groups())
            else:
                raise SystemExit(f"kinds.txt:{number}: cannot be read: {line}")

    def add(self, package, name, text):
        full = f"{package}.{name}"
        if name in self.names:
            raise SystemExit(f"{name} is declared twice")
        self.names[name] = full
        self.types[full] = {"text": text, "fields": []}
        return self.types[full]


class Schemas:
    """Components of one OpenAPI document, with everything they refer to."""

    def __init__(self, source):
        self.source, self.components, self.kinds = source, {}, {}
        for kind, group_version, *_ in source.resources:
            group, version = group_version.rsplit("/", 1) if "/" in group_version else ("", group_version)
            self.kinds[source.names[kind]] = {"group": group, "kind": kind, "version": version}

    def require(self, full):
        if full in self.components:
            return
        if full in WELL_KNOWN:
            self.components[full] = WELL_KNOWN[full]
            return
        self.components[full] = schema = {"description": self.source.types[full]["text"], "type": "object"}
        fields = self.source.types[full]["fields"]
        if full in self.kinds:
            fields = [
                ("apiVersion", "", "string", None, "Version of the API the object is written for."),
                ("kind", "", "string", None, "Kind of the object."),
                ("metadata", "", "ObjectMeta", None, "Name, labels and the like."),
            ] + fields
            schema["x-kubernetes-group-version-kind"] = [self.kinds[full]]
        if fields:
            schema["properties"] = {name: self.field(kind, options, text) for name, _, kind, options, text in sorted(fields)}
        if required := sorted(name for name, mark, *_ in fields if mark):
            schema["required"] = required

    def field(self, kind, options, text):
        schema = {"description": text, **self.schema(kind)}
        for option in filter(None, (options or "").split(";")):
            key, value = option.split("=", 1)
            if key == "enum":
                schema["enum"] = value.split("|")
            elif key == "default":
                schema["default"] = json.loads(value)
            elif key == "min":
                schema["minimum"] = int(value)
            elif key == "max":
                schema["maximum"] = int(value)
            elif key == "list":
                style, _, keys = value.partition(":")
                schema["x-kubernetes-list-type"] = style
                if keys:
                    schema["x-kubernetes-list-map-keys"] = keys.split(",")
            else:
                raise SystemExit(f"unknown option {option}")
        return schema

    def schema(self, kind):
        if kind.startswith("[]"):
            return {"type": "array", "items": self.item(kind[2:])}
        if kind.startswith("map "):
            return {"type": "object", "additionalProperties": self.item(kind[4:])}
        if kind in SCALARS:
            return dict(SCALARS[kind])
        return {"allOf": [self.reference(kind)], **({} if kind in REFERENCES else {"default": {}})} if kind in REFERENCES or self.is_plain(kind) else {"allOf": [self.reference(kind)]}

    def is_plain(self, kind):
        """The API server gives structures that are always there the default {}; spec, status and metadata are such."""
        return kind.endswith(("Spec", "Status", "ObjectMeta"))

    def item(self, kind):
        schema = self.schema(kind)
        return {**schema, "default": ""} if kind == "string" else schema

    def reference(self, kind):
        full = REFERENCES.get(kind) or self.source.names.get(kind) or exit(f"unknown type {kind}")
        self.require(full)
        return {"$ref": f"#/components/schemas/{full}"}


def resource_rows(resources):
    for kind, _, plural, namespaced, options in resources:
        verbs = options["verbs"].split(",") if "verbs" in options else VERBS
        row = {"name": plural, "singularName": kind.lower(), "namespaced": namespaced, "kind": kind, "verbs": verbs}
        if "short" in options:
            row["shortNames"] = options["short"].split(",")
        if "categories" in options:
            row["categories"] = options["categories"].split(",")
        yield row
        for sub in filter(None, options.get("sub", "").split(",")):
            yield {"name": f"{plural}/{sub}", "singularName": "", "namespaced": namespaced, "kind": kind, "verbs": ["get", "patch", "update"]}


def write(path, document):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def main():
    source = Source((HERE / "kinds.txt").read_text(encoding="utf-8"))
    by_version = {}
    for resource in source.resources:
        by_version.setdefault(resource[1], []).append(resource)
    for group_version, resources in by_version.items():
        schemas = Schemas(source)
        for resource in resources:
            schemas.require(source.names[resource[0]])
        name = ("apis__" if "/" in group_version else "api__") + group_version.replace("/", "__")
        write(OUT / "openapi" / f"{name}.json", {
            "openapi": "3.0.0",
            "info": {"title": "DotAi sample cluster", "version": "v1.35.0-sample"},
            "paths": {},
            "components": {"schemas": dict(sorted(schemas.components.items()))},
        })
        write(OUT / "discovery" / f"{name}.json", {
            "kind": "APIResourceList", "apiVersion": "v1", "groupVersion": group_version, "resources": list(resource_rows(resources)),
        })
    groups = [group_version for group_version in by_version if "/" in group_version]
    write(OUT / "discovery" / "api.json", {"kind": "APIVersions", "versions": ["v1"]})
    write(OUT / "discovery" / "apis.json", {"kind": "APIGroupList", "apiVersion": "v1", "groups": [
        {"name": item.split("/")[0], "versions": [{"groupVersion": item, "version": item.split("/")[1]}], "preferredVersion": {"groupVersion": item, "version": item.split("/")[1]}}
        for item in groups]})
    write(OUT / "version.json", {"major": "1", "minor": "35", "gitVersion": "v1.35.0-sample", "platform": "linux/amd64"})


if __name__ == "__main__":
    main()
