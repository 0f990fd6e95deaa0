namespace Microsoft.SqlServer.Server;

/// <summary>How a CLR user-defined type is stored.</summary>
public enum Format
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>SQL Server's own binary form.</summary>
    Native,

    /// <summary>The type writes itself through <see cref="IBinarySerialize"/>.</summary>
    UserDefined,
}

/// <summary>A CLR user-defined type that reads and writes itself.</summary>
public interface IBinarySerialize
{
    /// <summary>Reads the value.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes the value.</summary>
    void Write(BinaryWriter w);
}

/// <summary>Marks a CLR user-defined type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>The storage form.</summary>
    public Format Format { get; } = format;

    /// <summary>The greatest size in bytes; -1 for a large object.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Whether every value has the same size.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Whether the bytes sort as the values do.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>The method that checks a value.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>The type's name in the database.</summary>
    public string? Name { get; set; }
}

/// <summary>A type that cannot be a CLR user-defined type.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message) : base(message)
    {
    }

    /// <summary>Makes the exception for <paramref name="udtType"/>.</summary>
    public static InvalidUdtException Create(Type udtType, string resourceReason) => new($"{udtType.FullName}: {resourceReason}");
}
