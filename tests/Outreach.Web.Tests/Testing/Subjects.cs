namespace Outreach.Web.Tests.Testing;

/// <summary>
/// Collections of classes that share one portal, with its database and its clock. Such a class finds what it made and not
/// what is there, and leaves the clock within the day; one that cannot takes <c>IClassFixture&lt;Portal&gt;</c>.
/// </summary>
public static class Subjects
{
    public const string Contracts = nameof(Contracts);
    public const string House = nameof(House);
    public const string Jobs = nameof(Jobs);
    public const string Schools = nameof(Schools);
    public const string Sponsors = nameof(Sponsors);
    public const string Surveys = nameof(Surveys);

    [CollectionDefinition(Contracts)]
    public sealed class ContractsPortal : ICollectionFixture<Portal>;

    [CollectionDefinition(House)]
    public sealed class HousePortal : ICollectionFixture<Portal>;

    [CollectionDefinition(Jobs)]
    public sealed class JobsPortal : ICollectionFixture<Portal>;

    [CollectionDefinition(Schools)]
    public sealed class SchoolsPortal : ICollectionFixture<Portal>;

    [CollectionDefinition(Sponsors)]
    public sealed class SponsorsPortal : ICollectionFixture<Portal>;

    [CollectionDefinition(Surveys)]
    public sealed class SurveysPortal : ICollectionFixture<Portal>;
}
