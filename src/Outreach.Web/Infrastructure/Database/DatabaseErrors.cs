using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Outreach.Web.Infrastructure.Database;

/// <summary>Tells races and lost databases apart, on both databases.</summary>
public static class DatabaseErrors
{
    // Connection, no more connections, no room, ended or not yet ready, and what the disk refuses.
    private static readonly string[] LostStates = ["08", "53", "57P", "58"];

    // Timeouts, servers that are not found or not reached, databases that are offline or moving.
    private static readonly int[] LostNumbers = [-2, -1, 2, 53, 64, 121, 233, 258, 596, 921, 922, 923, 924, 926, 927, 983, 1105, 4060, 9002, 10053, 10054, 10060, 10061, 40143, 40197, 40501, 40613];

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

    /// <summary>Whether the database chose the work as the victim of a deadlock, or of others' work at the same moment, and has undone it.</summary>
    public static bool IsDeadlock(this Exception? exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is SqlException { Number: 1205 } or PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure })
                return true;
        }

        return false;
    }

    /// <summary>Whether the database cannot be asked at present: gone, starting, without room, or too slow to wait for.</summary>
    public static bool IsDatabaseLost(this Exception? exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is PostgresException postgres)
                return LostStates.Any(s => postgres.SqlState.StartsWith(s, StringComparison.Ordinal));
            if (e is NpgsqlException { InnerException: System.Net.Sockets.SocketException or IOException or TimeoutException })
                return true;
            // Above 19 the connection is broken.
            if (e is SqlException sql)
                return sql.Class >= 20 || LostNumbers.Contains(sql.Number);
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
