using System.Text.RegularExpressions;
using DiffPlex;

namespace Outreach.Domain.Contracts.Differences;

public enum TextMark
{
    /// <summary>In both.</summary>
    Same,

    /// <summary>Only in the later text.</summary>
    Added,

    /// <summary>Only in the earlier text.</summary>
    Removed,
}
