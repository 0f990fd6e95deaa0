#!/usr/bin/env bash
# Until version 1.0 each database has one migration, Initial, made anew from the model; beside it lies the model itself, compiled,
# so that no start has to build it. Run from the top of the checkout.
set -euo pipefail
dotnet tool restore >/dev/null
for provider in PostgreSql SqlServer; do
  project=src/Outreach.Migrations.$provider
  rm -f "$project"/*_Initial.cs "$project"/*_Initial.Designer.cs "$project"/*ModelSnapshot.cs
done
# The compiled models of before may not build beside the domain of now.
dotnet build src/Outreach.Web -v q -p:WithoutCompiledModel=true -p:RunAnalyzers=false
for provider in PostgreSql SqlServer; do
  project=src/Outreach.Migrations.$provider
  dotnet ef migrations add Initial --no-build --project "$project" --startup-project src/Outreach.Web \
    --output-dir . --namespace "Outreach.Migrations.$provider" -- --provider "$provider"
  # The tool puts the snapshot into a folder of the namespace's name; it belongs beside its migration.
  find "$project/Outreach" -name '*.cs' -exec mv {} "$project/" \;
  rm -rf "$project/Outreach"
  # Without query filters, which the generator refuses: CompiledModel.cs puts them back.
  rm -rf "$project/Model"
  dotnet ef dbcontext optimize --no-build --project "$project" --startup-project src/Outreach.Web --context OutreachDbContext \
    --output-dir Model --namespace "Outreach.Migrations.$provider.Model" -- --provider "$provider" --compiled-model
done
