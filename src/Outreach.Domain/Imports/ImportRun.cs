using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Domain.Members;

namespace Outreach.Domain.Imports;

/// <summary>How far an import is.</summary>
public enum ImportState
{
    /// <summary>Confirmed; begins as soon as no other import runs.</summary>
    Waiting,

    /// <summary>Rows are being written.</summary>
    Running,

    /// <summary>Everything was written.</summary>
    Done,

    /// <summary>Nothing was written: sponsors changed since the preview, so that rows would have fared otherwise.</summary>
    Outdated,

    /// <summary>Nothing was written: the import broke off.</summary>
    Stopped,
}

/// <summary>What an import made.</summary>
/// <param name="Added">New sponsors.</param>
/// <param name="Filled">Existing sponsors of which gaps were filled.</param>
/// <param name="Skipped">Rows that repeat a sponsor and added nothing.</param>
/// <param name="Refused">Rows with something wrong in them.</param>
public readonly record struct ImportCounts(int Added, int Filled, int Skipped, int Refused);

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

    /// <summary>The sheet.</summary>
    public int FileId { get; private set; }

    /// <summary>Who confirmed it.</summary>
    public int StartedById { get; private set; }

    /// <summary>Field of each column, between commas; empty for a column that is left out.</summary>
    public string Columns { get; private set; } = "";

    /// <summary>Whether duplicates fill the gaps of the record that they repeat; skipped else.</summary>
    public bool FillGaps { get; private set; }

    /// <summary>Every row's fate as it was previewed, as a SHA-256.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Language of the person, for the few words that an import adds.</summary>
    public string Language { get; private set; } = "";

    /// <summary>How far.</summary>
    public ImportState State { get; private set; }

    /// <summary>1 while it runs, else null; unique, so that one runs at a time.</summary>
    public int? RunningSlot { get; private set; }

    /// <summary>Rows to go through.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows gone through.</summary>
    public int RowsDone { get; private set; }

    /// <summary>Last sign of life, UTC.</summary>
    public DateTimeOffset BeatAt { get; private set; }

    /// <summary>New sponsors.</summary>
    public int Added { get; private set; }

    /// <summary>Existing sponsors of which gaps were filled.</summary>
    public int Filled { get; private set; }

    /// <summary>Rows that added nothing.</summary>
    public int Skipped { get; private set; }

    /// <summary>Rows refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Whether it has yet to end.</summary>
    public bool IsUnderWay => State is ImportState.Waiting or ImportState.Running;

    /// <summary>How far it is as far as one can tell: one that fell silent has stopped.</summary>
    public ImportState StateAt(DateTimeOffset now) => IsUnderWay && BeatAt < now - Silence ? ImportState.Stopped : State;

    /// <summary>A confirmed import.</summary>
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

    /// <summary>Begins to write.</summary>
    public void Begin(DateTimeOffset now) => (State, RunningSlot, BeatAt, RowsDone) = (ImportState.Running, 1, now, 0);

    /// <summary>Everything was written.</summary>
    public void Finish(ImportCounts counts, DateTimeOffset now)
    {
        (State, RunningSlot, BeatAt, RowsDone) = (ImportState.Done, null, now, Rows);
        (Added, Filled, Skipped, Refused) = counts;
    }

    /// <summary>Nothing was written.</summary>
    /// <param name="outdated">Whether the preview no longer held; else it broke off.</param>
    /// <param name="now">When.</param>
    public void GiveUp(bool outdated, DateTimeOffset now) =>
        (State, RunningSlot, BeatAt, RowsDone) = (outdated ? ImportState.Outdated : ImportState.Stopped, null, now, 0);

    private void Set(ImportChoice choice, DateTimeOffset now)
    {
        (Columns, FillGaps, Fingerprint, Language, Rows) = (choice.Columns, choice.FillGaps, choice.Fingerprint, choice.Language, choice.Rows);
        (State, RunningSlot, BeatAt, RowsDone) = (ImportState.Waiting, null, now, 0);
    }
}

/// <summary>What a person confirmed.</summary>
/// <param name="Columns">Field of each column, between commas.</param>
/// <param name="FillGaps">Whether duplicates fill gaps.</param>
/// <param name="Fingerprint">The fates that were previewed, as a SHA-256.</param>
/// <param name="Language">Language of the person.</param>
/// <param name="Rows">Rows of the sheet.</param>
public sealed record ImportChoice(string Columns, bool FillGaps, string Fingerprint, string Language, int Rows);

internal sealed class ImportRunMapping : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("ImportRuns");
        builder.Property(i => i.Columns).HasMaxLength(2000);
        builder.Property(i => i.Fingerprint).HasMaxLength(64).NotAudited();
        builder.Property(i => i.Language).HasMaxLength(10);
        builder.Property(i => i.RunningSlot).NotAudited();
        builder.Property(i => i.RowsDone).NotAudited();
        builder.Property(i => i.BeatAt).NotAudited();
        builder.Ignore(i => i.IsUnderWay);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(i => i.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(i => i.StartedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => i.FileId).IsUnique();
        builder.HasIndex(i => i.RunningSlot).IsUnique();
        builder.HasIndex(i => i.State);
    }
}
