using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Outreach.Web.Infrastructure.Database;

/// <summary>Tells races and lost databases apart, on both databases.</summary>
public static class DatabaseErrors
{
    /// <summary>Whether a save failed because <paramref name="index"/> (a part of the index's name) is unique.</summary>
    public static bool IsUniqueViolation(this DbUpdateException exception, string index) => exception.InnerException switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } e => e.ConstraintName?.Contains(index, StringComparison.Ordinal) ?? false,
        SqlException { Number: 2601 or 2627 } e => e.Message.Contains(index, StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>
    /// Whether somebody else was faster: what may be there once is there by now. Not the key of a form that was sent twice,
    /// which is answered where it is noted.
    /// </summary>
    public static bool IsTaken(this DbUpdateException exception) => exception.IsUniqueViolation("") && !exception.IsUniqueViolation("PK_RequestKeys");

    /// <summary>
    /// Two people who save the same record at once write the same search pairs: the later one meets their key, in some
    /// batches before it meets the record's version. Either way somebody else has changed the record meanwhile.
    /// </summary>
    public static bool IsRaceOfSearchPairs(this Exception? exception) =>
        exception is DbUpdateException and not DbUpdateConcurrencyException && ((DbUpdateException)exception).IsUniqueViolation("PK_SearchPairs");

    /// <summary>Whether the database chose the work as the victim of a deadlock and has undone it.</summary>
    public static bool IsDeadlock(this Exception? exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is SqlException { Number: 1205 } or PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected })
                return true;
        }

        return false;
    }

    /// <summary>One line for the person who starts the portal, without secrets; null for anything but a database error.</summary>
    public static string? InOneLine(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException!)
        {
            if (e is PostgresException or SqlException or NpgsqlException or System.Net.Sockets.SocketException)
                return $"The database cannot be used: {e.Message.ReplaceLineEndings(" ")} Check Database:Provider and ConnectionStrings:Outreach.";
            if (e is ArgumentException or FormatException)
                return $"The connection string cannot be read: {e.Message.ReplaceLineEndings(" ")} Check ConnectionStrings:Outreach.";
        }

        return null;
    }
}
