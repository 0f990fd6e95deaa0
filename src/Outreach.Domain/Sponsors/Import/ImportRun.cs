using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Sponsors.Import;

/// <summary>
/// The confirmed import of one uploaded sheet: what was chosen, how far it is, what came of it. One for a file, so that
/// confirming twice imports once; at most one runs at a time, so that two sheets with the same merchants cannot both
/// find them missing.
/// </summary>
public sealed class ImportRun : Entity
{
    /// <summary>A running import that has said nothing for so long has died with its process.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    private ImportRun()
    {
    }

    public int FileId { get; private set; }

    public int StartedById { get; private set; }

    /// <summary>Which worksheets, and the row of each one's headings; empty for what is found by itself.</summary>
    public string Layout { get; private set; } = "";

    /// <summary>Field of each column, between commas; empty for a column that is left out.</summary>
    public string Columns { get; private set; } = "";

    /// <summary>Whether duplicates of which nothing was said fill the gaps of the record that they repeat; skipped else.</summary>
    public bool FillGaps { get; private set; }

    /// <summary>Every row's fate as it was previewed, as a SHA-256.</summary>
    public string Fingerprint { get; private set; } = "";

    public string Language { get; private set; } = "";

    public ImportState State { get; private set; }

    /// <summary>1 while it runs, else null; unique, so that one runs at a time.</summary>
    public int? RunningSlot { get; private set; }

    public int Rows { get; private set; }

    public int RowsDone { get; private set; }

    /// <summary>Last sign of life, UTC.</summary>
    public DateTimeOffset BeatAt { get; private set; }

    public int Added { get; private set; }

    public int Filled { get; private set; }

    public int Skipped { get; private set; }

    /// <summary>Rows refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Whether it has yet to end.</summary>
    public bool IsUnderWay => State is ImportState.Waiting or ImportState.Running;

    /// <summary>How far it is as far as one can tell: one that fell silent has stopped.</summary>
    public ImportState StateAt(DateTimeOffset now) => IsUnderWay && BeatAt < now - Silence ? ImportState.Stopped : State;

    public static ImportRun Confirm(int fileId, ImportChoice choice, int byId, DateTimeOffset now)
    {
        var import = new ImportRun { FileId = fileId, StartedById = byId };
        import.Set(choice, now);
        return import;
    }

    /// <summary>Confirms again what came to nothing. False when it is under way or done already.</summary>
    public bool ConfirmAgain(ImportChoice choice, DateTimeOffset now)
    {
        if (StateAt(now) is ImportState.Waiting or ImportState.Running or ImportState.Done)
            return false;
        Set(choice, now);
        return true;
    }

    public void Begin(DateTimeOffset now) => (State, RunningSlot, BeatAt, RowsDone) = (ImportState.Running, 1, now, 0);

    public void Finish(ImportCounts counts, DateTimeOffset now)
    {
        (State, RunningSlot, BeatAt, RowsDone) = (ImportState.Done, null, now, Rows);
        (Added, Filled, Skipped, Refused) = counts;
    }

    /// <summary>Nothing was written.</summary>
    /// <param name="outdated">Whether the preview no longer held; else it broke off.</param>
    public void GiveUp(bool outdated, DateTimeOffset now) =>
        (State, RunningSlot, BeatAt, RowsDone) = (outdated ? ImportState.Outdated : ImportState.Stopped, null, now, 0);

    private void Set(ImportChoice choice, DateTimeOffset now)
    {
        (Layout, Columns, FillGaps, Fingerprint, Language, Rows) = (choice.Layout, choice.Columns, choice.FillGaps, choice.Fingerprint, choice.Language, choice.Rows);
        (State, RunningSlot, BeatAt, RowsDone) = (ImportState.Waiting, null, now, 0);
    }
}
