using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Update;

namespace Outreach.Migrations.SqlServer.Database;

/// <summary>
/// Lets each migration of the administrator's script set what its filtered indexes need: without QUOTED_IDENTIFIER, which
/// sqlcmd switches off unless it is called with -I, SQL Server refuses each of them (1934) and goes on.
/// </summary>
public sealed class ScriptSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, ICommandBatchPreparer commandBatchPreparer)
    : SqlServerMigrationsSqlGenerator(dependencies, commandBatchPreparer)
{
    /// <inheritdoc/>
    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations, IModel? model = null, MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default) =>
        base.Generate(
            options.HasFlag(MigrationsSqlGenerationOptions.Script) ? [new SqlOperation { Sql = "SET QUOTED_IDENTIFIER ON; SET XACT_ABORT ON;" }, .. operations] : operations,
            model, options);
}
