#!/usr/bin/env bash
# Until version 1.0 each database has one migration, Initial, made anew from the model. Run from the top of the checkout.
set -euo pipefail
dotnet tool restore >/dev/null
for provider in PostgreSql SqlServer; do
  project=src/Outreach.Migrations.$provider
  rm -f "$project"/*.cs
done
dotnet build src/Outreach.Web -v q
for provider in PostgreSql SqlServer; do
  project=src/Outreach.Migrations.$provider
  dotnet ef migrations add Initial --no-build --project "$project" --startup-project src/Outreach.Web \
    --output-dir . --namespace "Outreach.Migrations.$provider" -- --provider "$provider"
  # The tool puts the snapshot into a folder of the namespace's name; it belongs beside its migration.
  find "$project/Outreach" -name '*.cs' -exec mv {} "$project/" \;
  rm -rf "$project/Outreach"
done
