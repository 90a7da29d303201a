#!/bin/sh
# CEL: a million inputs through parse, check and evaluate, and the whole comparison with the real Kubernetes CEL.
set -eu
cd "$(dirname "$0")/../.."
tests/DotAi.Cel.Tests/conformance/restore.sh
DOTAI_LONG=1 dotnet run -c Release --project tests/DotAi.Cel.Tests -- \
  --filter-method '*A_million_texts*' --filter-method '*Many_generated*' --filter-method '*policy_corpus*'
