#!/usr/bin/env bash
# Kills the server at twenty random moments of a scan of the whole corpus; nothing may be lost or doubled.
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet build tests/DotAi.EndToEnd.Tests -c Release -v quiet
DOTAI_LONG=1 dotnet run --no-build -c Release --project tests/DotAi.EndToEnd.Tests -- --filter-class '*KillTests' --show-live-output on
