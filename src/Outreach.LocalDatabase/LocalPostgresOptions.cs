namespace Outreach.LocalDatabase;

public sealed class LocalPostgresOptions
{
    /// <summary>The folder that holds the data, the lock and the log; made when missing. One portal at a time may use it.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>
    /// Whether what is saved survives a crash of PostgreSQL or of the machine. Tests say false and run much faster; a killed
    /// portal loses nothing either way.
    /// </summary>
    public bool Durable { get; init; } = true;

    /// <summary>Receives one line for each thing that takes time or needs knowing, such as the one download.</summary>
    public Action<string> Log { get; init; } = _ => { };
}

/// <summary>The private PostgreSQL cannot be used; the message is one line written for the person who started the portal.</summary>
public sealed class LocalDatabaseException : Exception
{
    /// <summary>Makes an exception without a message.</summary>
    public LocalDatabaseException() { }

    /// <summary>Makes an exception with the line to show.</summary>
    public LocalDatabaseException(string message) : base(message) { }

    /// <summary>Makes an exception with the line to show and what caused it.</summary>
    public LocalDatabaseException(string message, Exception? innerException) : base(message, innerException) { }
}
