using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outreach.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "dbo");

            migrationBuilder.CreateSequence(
                name: "RecordKeys",
                schema: "dbo",
                incrementBy: 50);

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ActorId = table.Column<int>(type: "int", nullable: true),
                    RecordType = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RecordKey = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Action = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Changes = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CampusPlaces",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Capacity = table.Column<int>(type: "int", nullable: false),
                    Rule = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Location = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsRetired = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampusPlaces", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ClubRounds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClubRounds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Clubs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ComparableName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Field = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Advisor = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    MemberCount = table.Column<int>(type: "int", nullable: true),
                    IsInJointBody = table.Column<bool>(type: "bit", nullable: false),
                    AgreedBy = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    AgreedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Notes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsRetired = table.Column<bool>(type: "bit", nullable: false),
                    SearchText = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clubs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ContractCounters",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Last = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractCounters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    FriendlyName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Xml = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Departments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsOwn = table.Column<bool>(type: "bit", nullable: false),
                    IsRetired = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Departments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DepartmentSettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    DepartmentName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    TimeZone = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ColdDealDays = table.Column<int>(type: "int", nullable: false),
                    FallBackDays = table.Column<int>(type: "int", nullable: false),
                    PartyName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    PartyAddress = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    PartyPhone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    PayTo = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    AdvisorThreshold = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false),
                    AfterEventPercent = table.Column<int>(type: "int", nullable: false),
                    CosignReminderDays = table.Column<int>(type: "int", nullable: false),
                    InterestBarDays = table.Column<int>(type: "int", nullable: false),
                    ViceMinistersSign = table.Column<bool>(type: "bit", nullable: false),
                    AdvisorSigns = table.Column<bool>(type: "bit", nullable: false),
                    TooGoodFactor = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false),
                    ShortlistFactor = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false),
                    AnswerDays = table.Column<int>(type: "int", nullable: false),
                    ForgetApplicationsMonths = table.Column<int>(type: "int", nullable: false),
                    BudgetAdvisorThreshold = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false),
                    WorksWithoutMail = table.Column<bool>(type: "bit", nullable: false),
                    PublishesVettedOnly = table.Column<bool>(type: "bit", nullable: false),
                    SchoolName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    UnionName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Office = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SitePhone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SiteWeChat = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    RecordNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    PrivacyText = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SetupTokenHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Changes = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DepartmentSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DepartmentWords",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Topic = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Word = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ComparableWord = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DepartmentWords", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EventKinds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Tags = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Advice = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    NeedsSafetyPerson = table.Column<bool>(type: "bit", nullable: false),
                    NeedsFlow = table.Column<bool>(type: "bit", nullable: false),
                    NeedsBudget = table.Column<bool>(type: "bit", nullable: false),
                    NeedsCoordination = table.Column<bool>(type: "bit", nullable: false),
                    NeedsSummary = table.Column<bool>(type: "bit", nullable: false),
                    IsRetired = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventKinds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FalseAlarms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Check = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    RecordId = table.Column<int>(type: "int", nullable: false),
                    Rule = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Quote = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Fingerprint = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FalseAlarms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportMeanings",
                columns: table => new
                {
                    Field = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Value = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Target = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportMeanings", x => new { x.Field, x.Value });
                });

            migrationBuilder.CreateTable(
                name: "LeadTimes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Amount = table.Column<int>(type: "int", nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    FromPeople = table.Column<int>(type: "int", nullable: true),
                    Outdoors = table.Column<bool>(type: "bit", nullable: false),
                    OverSquareMetres = table.Column<int>(type: "int", nullable: true),
                    Outsiders = table.Column<bool>(type: "bit", nullable: false),
                    StallOrBanner = table.Column<bool>(type: "bit", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsRetired = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadTimes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MarketSettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    AnswerDays = table.Column<int>(type: "int", nullable: false),
                    TipsPerDay = table.Column<int>(type: "int", nullable: false),
                    ThankDays = table.Column<int>(type: "int", nullable: false),
                    KeepMonths = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MarketSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MatchWeights",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Tag = table.Column<int>(type: "int", nullable: false),
                    Industry = table.Column<int>(type: "int", nullable: false),
                    Demand = table.Column<int>(type: "int", nullable: false),
                    Won = table.Column<int>(type: "int", nullable: false),
                    Renewed = table.Column<int>(type: "int", nullable: false),
                    PaidOnTime = table.Column<int>(type: "int", nullable: false),
                    PromisesKept = table.Column<int>(type: "int", nullable: false),
                    Recent = table.Column<int>(type: "int", nullable: false),
                    Capacity = table.Column<int>(type: "int", nullable: false),
                    Unclaimed = table.Column<int>(type: "int", nullable: false),
                    VettingLapsed = table.Column<int>(type: "int", nullable: false),
                    Excluded = table.Column<int>(type: "int", nullable: false),
                    AskedOften = table.Column<int>(type: "int", nullable: false),
                    ColdWithOther = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatchWeights", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MeetingSeries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Rhythm = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingSeries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MeetingSettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    OpensBeforeMinutes = table.Column<int>(type: "int", nullable: false),
                    AbsentAfterMinutes = table.Column<int>(type: "int", nullable: false),
                    SignOutMinutes = table.Column<int>(type: "int", nullable: false),
                    LeaveHours = table.Column<int>(type: "int", nullable: false),
                    LateLeaveHours = table.Column<int>(type: "int", nullable: false),
                    LatesPerAbsence = table.Column<int>(type: "int", nullable: false),
                    LeavesPerAbsence = table.Column<int>(type: "int", nullable: false),
                    WarnAt = table.Column<int>(type: "int", nullable: false),
                    TalkAt = table.Column<int>(type: "int", nullable: false),
                    MinutesDays = table.Column<int>(type: "int", nullable: false),
                    DeviceDays = table.Column<int>(type: "int", nullable: false),
                    CodeSeconds = table.Column<int>(type: "int", nullable: false),
                    ClaimMinutes = table.Column<int>(type: "int", nullable: false),
                    SpotCheck = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OfferTemplates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Description = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SuggestedCash = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: true),
                    SuggestedGoods = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsPricePublic = table.Column<bool>(type: "bit", nullable: false),
                    IsRetired = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferTemplates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMessages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Recipient = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LastError = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PayBenchmarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    City = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Hourly = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PayBenchmarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PolicyRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Matter = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Verdict = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    PermittedBy = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SaidOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RequestKeys",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Location = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestKeys", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "SchoolSettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    CadenceDays = table.Column<int>(type: "int", nullable: false),
                    DormantDays = table.Column<int>(type: "int", nullable: false),
                    AnswerDaysBefore = table.Column<int>(type: "int", nullable: false),
                    ClaimDays = table.Column<int>(type: "int", nullable: false),
                    KeepContactsMonths = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchoolSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SearchPairs",
                columns: table => new
                {
                    RecordType = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Pair = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Rank = table.Column<long>(type: "bigint", nullable: false),
                    RecordId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchPairs", x => new { x.RecordType, x.Pair, x.Rank, x.RecordId });
                });

            migrationBuilder.CreateTable(
                name: "SeasonPlans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Season = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LeadWeeks = table.Column<int>(type: "int", nullable: true),
                    RemindedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeasonPlans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StoredFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Purpose = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    UploadedById = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Terms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Terms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Users",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    DisplayName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    StudentNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Language = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    UserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SecurityStamp = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PhoneNumber = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "bit", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CampusPlaceKinds",
                columns: table => new
                {
                    PlaceId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampusPlaceKinds", x => new { x.PlaceId, x.Kind });
                    table.ForeignKey(
                        name: "FK_CampusPlaceKinds_CampusPlaces_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "CampusPlaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ClubContacts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ClubId = table.Column<int>(type: "int", nullable: false),
                    Office = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Phone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ComparablePhone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    WeChat = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    TermEndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IsAnonymized = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClubContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClubContacts_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DepartmentCards",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    DepartmentId = table.Column<int>(type: "int", nullable: false),
                    Head = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    HeadContact = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Office = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DepartmentCards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DepartmentCards_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MemberGroups",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    DepartmentId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsRetired = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MemberGroups", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MemberGroups_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventKindBudgetLines",
                columns: table => new
                {
                    KindId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Category = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Item = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Unit = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Count = table.Column<int>(type: "int", nullable: false),
                    UnitPrice = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventKindBudgetLines", x => new { x.KindId, x.Number });
                    table.ForeignKey(
                        name: "FK_EventKindBudgetLines_EventKinds_KindId",
                        column: x => x.KindId,
                        principalTable: "EventKinds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventKindFlowRows",
                columns: table => new
                {
                    KindId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Phase = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Day = table.Column<int>(type: "int", nullable: false),
                    Offset = table.Column<int>(type: "int", nullable: true),
                    Minutes = table.Column<int>(type: "int", nullable: true),
                    Item = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Content = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventKindFlowRows", x => new { x.KindId, x.Number });
                    table.ForeignKey(
                        name: "FK_EventKindFlowRows_EventKinds_KindId",
                        column: x => x.KindId,
                        principalTable: "EventKinds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventKindMaterials",
                columns: table => new
                {
                    KindId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Item = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Unit = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventKindMaterials", x => new { x.KindId, x.Number });
                    table.ForeignKey(
                        name: "FK_EventKindMaterials_EventKinds_KindId",
                        column: x => x.KindId,
                        principalTable: "EventKinds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventKindPartners",
                columns: table => new
                {
                    KindId = table.Column<int>(type: "int", nullable: false),
                    DepartmentId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventKindPartners", x => new { x.KindId, x.DepartmentId });
                    table.ForeignKey(
                        name: "FK_EventKindPartners_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventKindPartners_EventKinds_KindId",
                        column: x => x.KindId,
                        principalTable: "EventKinds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventKindTasks",
                columns: table => new
                {
                    KindId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    DaysBefore = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventKindTasks", x => new { x.KindId, x.Number });
                    table.ForeignKey(
                        name: "FK_EventKindTasks_EventKinds_KindId",
                        column: x => x.KindId,
                        principalTable: "EventKinds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OfferLines",
                columns: table => new
                {
                    OfferTemplateId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Count = table.Column<int>(type: "int", nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    PlaceId = table.Column<int>(type: "int", nullable: true),
                    PlaceWords = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    DepartmentId = table.Column<int>(type: "int", nullable: true),
                    DaysBefore = table.Column<int>(type: "int", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferLines", x => new { x.OfferTemplateId, x.Number });
                    table.ForeignKey(
                        name: "FK_OfferLines_CampusPlaces_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "CampusPlaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfferLines_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfferLines_OfferTemplates_OfferTemplateId",
                        column: x => x.OfferTemplateId,
                        principalTable: "OfferTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImportDecisions",
                columns: table => new
                {
                    FileId = table.Column<int>(type: "int", nullable: false),
                    Row = table.Column<int>(type: "int", nullable: false),
                    Verdict = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportDecisions", x => new { x.FileId, x.Row });
                    table.ForeignKey(
                        name: "FK_ImportDecisions_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JoinLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    TermId = table.Column<int>(type: "int", nullable: true),
                    Group = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JoinLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JoinLinks_Terms_TermId",
                        column: x => x.TermId,
                        principalTable: "Terms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScoutGoals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    TermId = table.Column<int>(type: "int", nullable: false),
                    Distance = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Size = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    NewMerchants = table.Column<int>(type: "int", nullable: false),
                    WonMerchants = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoutGoals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScoutGoals_Terms_TermId",
                        column: x => x.TermId,
                        principalTable: "Terms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ApplicantTies",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "int", nullable: false),
                    StudentId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplicantTies", x => new { x.UserId, x.StudentId });
                    table.ForeignKey(
                        name: "FK_ApplicantTies_Users_StudentId",
                        column: x => x.StudentId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ApplicantTies_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClubVisits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    RoundId = table.Column<int>(type: "int", nullable: false),
                    ClubId = table.Column<int>(type: "int", nullable: false),
                    GoerId = table.Column<int>(type: "int", nullable: true),
                    VisitedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Said = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Joins = table.Column<bool>(type: "bit", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClubVisits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClubVisits_ClubRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "ClubRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ClubVisits_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClubVisits_Users_GoerId",
                        column: x => x.GoerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Delegations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    FromId = table.Column<int>(type: "int", nullable: false),
                    ToId = table.Column<int>(type: "int", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RevokedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Delegations_Users_FromId",
                        column: x => x.FromId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Delegations_Users_ToId",
                        column: x => x.ToId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DepartmentContacts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    DepartmentId = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    Person = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    What = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DepartmentContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DepartmentContacts_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DepartmentContacts_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EmailCodes",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "int", nullable: false),
                    KeyHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CodeHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmailCodes", x => x.UserId);
                    table.ForeignKey(
                        name: "FK_EmailCodes_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    FileId = table.Column<int>(type: "int", nullable: false),
                    StartedById = table.Column<int>(type: "int", nullable: false),
                    Layout = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Columns = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    FillGaps = table.Column<bool>(type: "bit", nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Language = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    RunningSlot = table.Column<int>(type: "int", nullable: true),
                    Rows = table.Column<int>(type: "int", nullable: false),
                    RowsDone = table.Column<int>(type: "int", nullable: false),
                    BeatAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Added = table.Column<int>(type: "int", nullable: false),
                    Filled = table.Column<int>(type: "int", nullable: false),
                    Skipped = table.Column<int>(type: "int", nullable: false),
                    Refused = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportRuns_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImportRuns_Users_StartedById",
                        column: x => x.StartedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Link = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ReadAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    IsPrivate = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notices_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NotificationChoices",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ByMail = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NotificationChoices", x => new { x.UserId, x.Kind });
                    table.ForeignKey(
                        name: "FK_NotificationChoices_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SavedSearches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    Query = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ToldUntil = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedSearches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedSearches_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Schools",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ComparableName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ShortName = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    OtherNames = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    City = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    DistanceKilometres = table.Column<int>(type: "int", nullable: true),
                    StudentCount = table.Column<int>(type: "int", nullable: true),
                    Strengths = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Wants = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    OwnerId = table.Column<int>(type: "int", nullable: true),
                    CadenceDays = table.Column<int>(type: "int", nullable: true),
                    Standing = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Notes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    LastContactOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ContactAskedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IsRetired = table.Column<bool>(type: "bit", nullable: false),
                    MergedIntoId = table.Column<int>(type: "int", nullable: true),
                    SearchText = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Schools", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Schools_Schools_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Schools_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScoutTrips",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Area = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Distance = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    VeteranId = table.Column<int>(type: "int", nullable: false),
                    Route = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoutTrips", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScoutTrips_Users_VeteranId",
                        column: x => x.VeteranId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SectorCovers",
                columns: table => new
                {
                    PlanId = table.Column<int>(type: "int", nullable: false),
                    Sector = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    MemberId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SectorCovers", x => new { x.PlanId, x.Sector });
                    table.ForeignKey(
                        name: "FK_SectorCovers_SeasonPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "SeasonPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SectorCovers_Users_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SharedPhones",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SharedPhones", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SharedPhones_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Sponsors",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ComparableName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ShortName = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    OtherNames = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    CreditCode = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    CreditCodeReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    CreditCodeLicenceId = table.Column<int>(type: "int", nullable: true),
                    Industry = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    District = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Address = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Distance = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Size = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Source = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    OwnerId = table.Column<int>(type: "int", nullable: true),
                    OwnedSince = table.Column<DateOnly>(type: "date", nullable: true),
                    FallBackToldAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Standing = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    BlacklistReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    StandingReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    LiftReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Notes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    MayBeNamed = table.Column<bool>(type: "bit", nullable: false),
                    VettingAskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    VettingAskedById = table.Column<int>(type: "int", nullable: true),
                    VettingAskedFileId = table.Column<int>(type: "int", nullable: true),
                    VettingAskedNote = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    VettedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    IsSchoolOffice = table.Column<bool>(type: "bit", nullable: false),
                    OfficeConfirmedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    OfficeConfirmedById = table.Column<int>(type: "int", nullable: true),
                    VetAnewSince = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LastVisitOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MergedIntoId = table.Column<int>(type: "int", nullable: true),
                    SearchText = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sponsors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sponsors_Sponsors_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sponsors_StoredFiles_CreditCodeLicenceId",
                        column: x => x.CreditCodeLicenceId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sponsors_StoredFiles_VettingAskedFileId",
                        column: x => x.VettingAskedFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sponsors_Users_OfficeConfirmedById",
                        column: x => x.OfficeConfirmedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sponsors_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sponsors_Users_VettingAskedById",
                        column: x => x.VettingAskedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StudentProfiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    College = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Phone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ClassName = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    FreeTimes = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StudentProfiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StudentProfiles_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ClaimValue = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UserClaims_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ProviderKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ProviderDisplayName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_UserLogins_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UserSessions",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    Device = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SignedInAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserSessions", x => x.Key);
                    table.ForeignKey(
                        name: "FK_UserSessions_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UserTokens",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "int", nullable: false),
                    LoginProvider = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Value = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_UserTokens_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JoinRequests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    LinkId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    DecidedById = table.Column<int>(type: "int", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    IsAnonymized = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JoinRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JoinRequests_JoinLinks_LinkId",
                        column: x => x.LinkId,
                        principalTable: "JoinLinks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_JoinRequests_Users_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DelegatedAuthorities",
                columns: table => new
                {
                    DelegationId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DelegatedAuthorities", x => new { x.DelegationId, x.Kind });
                    table.ForeignKey(
                        name: "FK_DelegatedAuthorities_Delegations_DelegationId",
                        column: x => x.DelegationId,
                        principalTable: "Delegations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Alliances",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Agreement = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    FoundedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LeadSchoolId = table.Column<int>(type: "int", nullable: true),
                    TouchCount = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Alliances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Alliances_Schools_LeadSchoolId",
                        column: x => x.LeadSchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CalendarPeriods",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Effect = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SchoolId = table.Column<int>(type: "int", nullable: true),
                    Follows = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarPeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarPeriods_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Slogan = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    KindId = table.Column<int>(type: "int", nullable: true),
                    Form = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Purpose = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Background = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    HostSchoolId = table.Column<int>(type: "int", nullable: true),
                    AskedOfSchools = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Audience = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ExpectedPeople = table.Column<int>(type: "int", nullable: true),
                    StartsAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    EndsAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ScheduleReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    VenuePlaceId = table.Column<int>(type: "int", nullable: true),
                    Venue = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsOutdoor = table.Column<bool>(type: "bit", nullable: false),
                    OutdoorArea = table.Column<int>(type: "int", nullable: true),
                    HasOutsiders = table.Column<bool>(type: "bit", nullable: false),
                    SafetyPersonId = table.Column<int>(type: "int", nullable: true),
                    Publicity = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    MoneyTarget = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: true),
                    OwnerId = table.Column<int>(type: "int", nullable: true),
                    PosterId = table.Column<int>(type: "int", nullable: true),
                    LastDutyKey = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    CancelReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    PostponedFrom = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    AlternativeId = table.Column<int>(type: "int", nullable: true),
                    DecideOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DeciderId = table.Column<int>(type: "int", nullable: true),
                    DecisionReminders = table.Column<int>(type: "int", nullable: false),
                    Choice = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ChoiceReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ChosenById = table.Column<int>(type: "int", nullable: true),
                    ChosenAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    IsPractice = table.Column<bool>(type: "bit", nullable: false),
                    PracticeById = table.Column<int>(type: "int", nullable: true),
                    CopiedFromId = table.Column<int>(type: "int", nullable: true),
                    PublishedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SeeksSponsors = table.Column<bool>(type: "bit", nullable: false),
                    SearchText = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_CampusPlaces_VenuePlaceId",
                        column: x => x.VenuePlaceId,
                        principalTable: "CampusPlaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Events_EventKinds_KindId",
                        column: x => x.KindId,
                        principalTable: "EventKinds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Events_Events_AlternativeId",
                        column: x => x.AlternativeId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Events_Events_CopiedFromId",
                        column: x => x.CopiedFromId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Events_Schools_HostSchoolId",
                        column: x => x.HostSchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Events_StoredFiles_PosterId",
                        column: x => x.PosterId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Events_Users_ChosenById",
                        column: x => x.ChosenById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Events_Users_DeciderId",
                        column: x => x.DeciderId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Events_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Events_Users_PracticeById",
                        column: x => x.PracticeById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Events_Users_SafetyPersonId",
                        column: x => x.SafetyPersonId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    DisplayName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Role = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    TermId = table.Column<int>(type: "int", nullable: true),
                    Group = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    DepartmentId = table.Column<int>(type: "int", nullable: true),
                    SchoolId = table.Column<int>(type: "int", nullable: true),
                    TokenHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UsedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    UsedById = table.Column<int>(type: "int", nullable: true),
                    RevokedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitations_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_Terms_TermId",
                        column: x => x.TermId,
                        principalTable: "Terms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Positions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    TermId = table.Column<int>(type: "int", nullable: true),
                    Role = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Group = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    DepartmentId = table.Column<int>(type: "int", nullable: true),
                    SchoolId = table.Column<int>(type: "int", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Positions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Positions_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Positions_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Positions_Terms_TermId",
                        column: x => x.TermId,
                        principalTable: "Terms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Positions_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SchoolContacts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Position = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Phone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ComparablePhone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    WeChat = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    TermEndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IsPrimary = table.Column<bool>(type: "bit", nullable: false),
                    IsAnonymized = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchoolContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchoolContacts_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ScoutNewcomers",
                columns: table => new
                {
                    TripId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoutNewcomers", x => new { x.TripId, x.UserId });
                    table.ForeignKey(
                        name: "FK_ScoutNewcomers_ScoutTrips_TripId",
                        column: x => x.TripId,
                        principalTable: "ScoutTrips",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ScoutNewcomers_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BlacklistExemptions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    SponsorId = table.Column<int>(type: "int", nullable: false),
                    Matter = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    MatterId = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlacklistExemptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BlacklistExemptions_Sponsors_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BlacklistExemptions_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    SponsorId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Title = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Phone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ComparablePhone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    WeChat = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsPrimary = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contacts_Sponsors_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DeclaredInterests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    SponsorId = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeclaredInterests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeclaredInterests_Sponsors_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DeclaredInterests_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobPostings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    SponsorId = table.Column<int>(type: "int", nullable: false),
                    OwnerId = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    StateSince = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    StateReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    PublishedRevision = table.Column<int>(type: "int", nullable: true),
                    PublishedTitle = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SubmittedById = table.Column<int>(type: "int", nullable: true),
                    EditedById = table.Column<int>(type: "int", nullable: false),
                    PublishedById = table.Column<int>(type: "int", nullable: true),
                    PublishedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    PublishReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    CopiedFromId = table.Column<int>(type: "int", nullable: true),
                    IsFull = table.Column<bool>(type: "bit", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Category = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Duties = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Requirements = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    PayAmount = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false),
                    PayUnit = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    PayNote = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    HourlyPay = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: true),
                    Settlement = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SettlementDay = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    City = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    District = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Times = table.Column<int>(type: "int", nullable: false),
                    TimesAreFixed = table.Column<bool>(type: "bit", nullable: false),
                    Hours = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    HoursPerDay = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Headcount = table.Column<int>(type: "int", nullable: false),
                    ApplyBy = table.Column<DateOnly>(type: "date", nullable: false),
                    Season = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    InterviewAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    InterviewPlace = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Contact = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    EmployerName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SearchText = table.Column<string>(type: "nvarchar(2200)", maxLength: 2200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SearchScope = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SearchRank = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobPostings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobPostings_JobPostings_CopiedFromId",
                        column: x => x.CopiedFromId,
                        principalTable: "JobPostings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JobPostings_Sponsors_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JobPostings_Users_EditedById",
                        column: x => x.EditedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JobPostings_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JobPostings_Users_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JobPostings_Users_SubmittedById",
                        column: x => x.SubmittedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Outings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    ActiveUserId = table.Column<int>(type: "int", nullable: true),
                    Destination = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SponsorId = table.Column<int>(type: "int", nullable: true),
                    LeftAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ExpectedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    BackAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    IsLateTold = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Outings_Sponsors_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Outings_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScoutFinds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    TripId = table.Column<int>(type: "int", nullable: false),
                    SponsorId = table.Column<int>(type: "int", nullable: false),
                    WasKnown = table.Column<bool>(type: "bit", nullable: false),
                    Impression = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    PhotoId = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoutFinds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScoutFinds_ScoutTrips_TripId",
                        column: x => x.TripId,
                        principalTable: "ScoutTrips",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScoutFinds_Sponsors_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScoutFinds_StoredFiles_PhotoId",
                        column: x => x.PhotoId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SponsorTags",
                columns: table => new
                {
                    SponsorId = table.Column<int>(type: "int", nullable: false),
                    Tag = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SponsorTags", x => new { x.SponsorId, x.Tag });
                    table.ForeignKey(
                        name: "FK_SponsorTags_Sponsors_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Vettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    SponsorId = table.Column<int>(type: "int", nullable: false),
                    Passed = table.Column<bool>(type: "bit", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Notes = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    LicenceFileId = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vettings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Vettings_Sponsors_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Vettings_StoredFiles_LicenceFileId",
                        column: x => x.LicenceFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Vettings_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AllianceMembers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    AllianceId = table.Column<int>(type: "int", nullable: false),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    JoinedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LeftOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AllianceMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AllianceMembers_Alliances_AllianceId",
                        column: x => x.AllianceId,
                        principalTable: "Alliances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AllianceMembers_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SchoolPosts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    SchoolId = table.Column<int>(type: "int", nullable: true),
                    AllianceId = table.Column<int>(type: "int", nullable: true),
                    AuthorId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Title = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    PostedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchoolPosts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchoolPosts_Alliances_AllianceId",
                        column: x => x.AllianceId,
                        principalTable: "Alliances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SchoolPosts_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SchoolPosts_Users_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Deals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    SponsorId = table.Column<int>(type: "int", nullable: false),
                    EventId = table.Column<int>(type: "int", nullable: true),
                    OwnerId = table.Column<int>(type: "int", nullable: false),
                    Stage = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    StageSince = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ActiveKey = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ExpectedCash = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: true),
                    ExpectedGoods = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    NextStep = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    NextStepOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Notes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    LostReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    LastActivityAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    HelpWanted = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    HelpWantedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    HelpAnswer = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    HelpAnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deals_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deals_Sponsors_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deals_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventAwards",
                columns: table => new
                {
                    EventId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Count = table.Column<int>(type: "int", nullable: false),
                    Prize = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventAwards", x => new { x.EventId, x.Number });
                    table.ForeignKey(
                        name: "FK_EventAwards_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventBudgets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    EventId = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    ApprovedRevision = table.Column<int>(type: "int", nullable: true),
                    Round = table.Column<int>(type: "int", nullable: false),
                    SubmittedById = table.Column<int>(type: "int", nullable: true),
                    SubmittedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LastLineKey = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventBudgets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventBudgets_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventBudgets_Users_SubmittedById",
                        column: x => x.SubmittedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    EventId = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventChanges_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventChanges_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventDuties",
                columns: table => new
                {
                    EventId = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Group = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    LeaderId = table.Column<int>(type: "int", nullable: true),
                    Duty = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventDuties", x => new { x.EventId, x.Key });
                    table.ForeignKey(
                        name: "FK_EventDuties_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventDuties_Users_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventFiles",
                columns: table => new
                {
                    EventId = table.Column<int>(type: "int", nullable: false),
                    FileId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventFiles", x => new { x.EventId, x.FileId });
                    table.ForeignKey(
                        name: "FK_EventFiles_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventFiles_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventFlowRows",
                columns: table => new
                {
                    EventId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Phase = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Day = table.Column<int>(type: "int", nullable: false),
                    Clock = table.Column<TimeOnly>(type: "time", nullable: true),
                    Offset = table.Column<int>(type: "int", nullable: true),
                    Minutes = table.Column<int>(type: "int", nullable: true),
                    Item = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Content = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    PersonId = table.Column<int>(type: "int", nullable: true),
                    DepartmentId = table.Column<int>(type: "int", nullable: true),
                    InCharge = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Props = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventFlowRows", x => new { x.EventId, x.Number });
                    table.ForeignKey(
                        name: "FK_EventFlowRows_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventFlowRows_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventFlowRows_Users_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventGatePasses",
                columns: table => new
                {
                    EventId = table.Column<int>(type: "int", nullable: false),
                    Gate = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Missing = table.Column<int>(type: "int", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventGatePasses", x => new { x.EventId, x.Gate });
                    table.ForeignKey(
                        name: "FK_EventGatePasses_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventGatePasses_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventHelpers",
                columns: table => new
                {
                    EventId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventHelpers", x => new { x.EventId, x.UserId });
                    table.ForeignKey(
                        name: "FK_EventHelpers_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventHelpers_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventLeadSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    EventId = table.Column<int>(type: "int", nullable: false),
                    LeadTimeId = table.Column<int>(type: "int", nullable: false),
                    DoneById = table.Column<int>(type: "int", nullable: true),
                    DoneAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    RemindedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RemindedOfDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventLeadSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventLeadSteps_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventLeadSteps_LeadTimes_LeadTimeId",
                        column: x => x.LeadTimeId,
                        principalTable: "LeadTimes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventLeadSteps_Users_DoneById",
                        column: x => x.DoneById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventOffers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    EventId = table.Column<int>(type: "int", nullable: true),
                    TermId = table.Column<int>(type: "int", nullable: true),
                    OwnerId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Description = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Cash = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: true),
                    Goods = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    WithdrawReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ActiveKey = table.Column<string>(type: "nvarchar(90)", maxLength: 90, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    TouchCount = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventOffers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventOffers_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventOffers_Terms_TermId",
                        column: x => x.TermId,
                        principalTable: "Terms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventOffers_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventOrganisers",
                columns: table => new
                {
                    EventId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventOrganisers", x => new { x.EventId, x.Number });
                    table.ForeignKey(
                        name: "FK_EventOrganisers_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventPartners",
                columns: table => new
                {
                    EventId = table.Column<int>(type: "int", nullable: false),
                    DepartmentId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventPartners", x => new { x.EventId, x.DepartmentId });
                    table.ForeignKey(
                        name: "FK_EventPartners_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventPartners_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventRisks",
                columns: table => new
                {
                    EventId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Risk = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Action = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Who = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventRisks", x => new { x.EventId, x.Number });
                    table.ForeignKey(
                        name: "FK_EventRisks_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventSchools",
                columns: table => new
                {
                    EventId = table.Column<int>(type: "int", nullable: false),
                    SchoolId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventSchools", x => new { x.EventId, x.SchoolId });
                    table.ForeignKey(
                        name: "FK_EventSchools_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventSchools_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventTags",
                columns: table => new
                {
                    EventId = table.Column<int>(type: "int", nullable: false),
                    Tag = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventTags", x => new { x.EventId, x.Tag });
                    table.ForeignKey(
                        name: "FK_EventTags_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Exchanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Said = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Theirs = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Lesson = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    EventId = table.Column<int>(type: "int", nullable: true),
                    IdeaEventId = table.Column<int>(type: "int", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    HasProgramme = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Exchanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Exchanges_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Exchanges_Events_IdeaEventId",
                        column: x => x.IdeaEventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Exchanges_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HelpRequests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Direction = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    DepartmentId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    What = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    From = table.Column<TimeOnly>(type: "time", nullable: true),
                    Until = table.Column<TimeOnly>(type: "time", nullable: true),
                    People = table.Column<int>(type: "int", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: false),
                    EventId = table.Column<int>(type: "int", nullable: true),
                    AskedById = table.Column<int>(type: "int", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    AnsweredById = table.Column<int>(type: "int", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsAnsweredInStead = table.Column<bool>(type: "bit", nullable: false),
                    Came = table.Column<int>(type: "int", nullable: true),
                    Thanks = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    WithdrawReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Reminded = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HelpRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HelpRequests_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HelpRequests_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HelpRequests_Users_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HelpRequests_Users_AskedById",
                        column: x => x.AskedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JointSeekings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    EventId = table.Column<int>(type: "int", nullable: false),
                    HeadId = table.Column<int>(type: "int", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JointSeekings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JointSeekings_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JointSeekings_Users_HeadId",
                        column: x => x.HeadId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Title = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    StartsAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    EndsAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ChairId = table.Column<int>(type: "int", nullable: true),
                    SecretaryId = table.Column<int>(type: "int", nullable: true),
                    EventId = table.Column<int>(type: "int", nullable: true),
                    AllianceId = table.Column<int>(type: "int", nullable: true),
                    IsWithClubs = table.Column<bool>(type: "bit", nullable: false),
                    SeriesId = table.Column<int>(type: "int", nullable: true),
                    FollowsId = table.Column<int>(type: "int", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    AsksSignOut = table.Column<bool>(type: "bit", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    CancelReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    MoveReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    MovedFrom = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    HeldAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    PublishedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    PublishedById = table.Column<int>(type: "int", nullable: true),
                    HeadCount = table.Column<int>(type: "int", nullable: true),
                    SignInSecret = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Budget = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: true),
                    BudgetWords = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsAnnounced = table.Column<bool>(type: "bit", nullable: false),
                    IsMinutesReminded = table.Column<bool>(type: "bit", nullable: false),
                    SearchText = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Meetings_Alliances_AllianceId",
                        column: x => x.AllianceId,
                        principalTable: "Alliances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Meetings_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Meetings_MeetingSeries_SeriesId",
                        column: x => x.SeriesId,
                        principalTable: "MeetingSeries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Meetings_Meetings_FollowsId",
                        column: x => x.FollowsId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Meetings_Users_ChairId",
                        column: x => x.ChairId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Meetings_Users_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Meetings_Users_SecretaryId",
                        column: x => x.SecretaryId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanComments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    EventId = table.Column<int>(type: "int", nullable: false),
                    Section = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanComments_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SchoolInvitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    EventId = table.Column<int>(type: "int", nullable: false),
                    Seats = table.Column<int>(type: "int", nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: false),
                    EscortId = table.Column<int>(type: "int", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Answer = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Coming = table.Column<int>(type: "int", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    AnsweredById = table.Column<int>(type: "int", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Came = table.Column<int>(type: "int", nullable: true),
                    IsReminded = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchoolInvitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchoolInvitations_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SchoolInvitations_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SchoolInvitations_Users_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SchoolInvitations_Users_EscortId",
                        column: x => x.EscortId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SetAsides",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    EventId = table.Column<int>(type: "int", nullable: false),
                    SponsorId = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ById = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SetAsides", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SetAsides_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SetAsides_Sponsors_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SetAsides_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Surveys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Purpose = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Mode = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    AnswersPerDevice = table.Column<int>(type: "int", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EventId = table.Column<int>(type: "int", nullable: true),
                    OwnerId = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Code = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OpenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ClosedById = table.Column<int>(type: "int", nullable: true),
                    ResultsReadAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SearchText = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Surveys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Surveys_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Surveys_Users_ClosedById",
                        column: x => x.ClosedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Surveys_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tips",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    GiverId = table.Column<int>(type: "int", nullable: true),
                    DayKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    GiverName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    GiverContact = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Merchant = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ComparableName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Why = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ContactName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ContactPhone = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ComparablePhone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    MayNameGiver = table.Column<bool>(type: "bit", nullable: false),
                    EventId = table.Column<int>(type: "int", nullable: true),
                    GivenAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    StateSince = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    AssigneeId = table.Column<int>(type: "int", nullable: true),
                    SponsorId = table.Column<int>(type: "int", nullable: true),
                    CloseReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Thanks = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ThankedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    IsAnonymized = table.Column<bool>(type: "bit", nullable: false),
                    SearchText = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tips", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tips_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tips_Sponsors_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tips_Users_AssigneeId",
                        column: x => x.AssigneeId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tips_Users_GiverId",
                        column: x => x.GiverId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EmployerLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    PostingId = table.Column<int>(type: "int", nullable: false),
                    TokenHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RevokedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    UsedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmployerLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmployerLinks_JobPostings_PostingId",
                        column: x => x.PostingId,
                        principalTable: "JobPostings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FavouriteJobs",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "int", nullable: false),
                    PostingId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FavouriteJobs", x => new { x.UserId, x.PostingId });
                    table.ForeignKey(
                        name: "FK_FavouriteJobs_JobPostings_PostingId",
                        column: x => x.PostingId,
                        principalTable: "JobPostings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_FavouriteJobs_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InterviewTrips",
                columns: table => new
                {
                    PostingId = table.Column<int>(type: "int", nullable: false),
                    EscortId = table.Column<int>(type: "int", nullable: false),
                    MeetsAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    MeetingPoint = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterviewTrips", x => x.PostingId);
                    table.ForeignKey(
                        name: "FK_InterviewTrips_JobPostings_PostingId",
                        column: x => x.PostingId,
                        principalTable: "JobPostings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_InterviewTrips_Users_EscortId",
                        column: x => x.EscortId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobAcknowledgements",
                columns: table => new
                {
                    PostingId = table.Column<int>(type: "int", nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobAcknowledgements", x => new { x.PostingId, x.Fingerprint });
                    table.ForeignKey(
                        name: "FK_JobAcknowledgements_JobPostings_PostingId",
                        column: x => x.PostingId,
                        principalTable: "JobPostings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_JobAcknowledgements_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobApplications",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    PostingId = table.Column<int>(type: "int", nullable: false),
                    StudentId = table.Column<int>(type: "int", nullable: true),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    StateSince = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    AppliedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    PostingRevision = table.Column<int>(type: "int", nullable: false),
                    Motive = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    FreeTimes = table.Column<int>(type: "int", nullable: false),
                    TimesFit = table.Column<bool>(type: "bit", nullable: false),
                    AnswersJson = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Missed = table.Column<int>(type: "int", nullable: false),
                    ConsentVersion = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SheetJson = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Score = table.Column<int>(type: "int", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ReasonText = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ScreenedById = table.Column<int>(type: "int", nullable: true),
                    ScreenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SentAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SendReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Came = table.Column<bool>(type: "bit", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    AnonymisedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobApplications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobApplications_JobPostings_PostingId",
                        column: x => x.PostingId,
                        principalTable: "JobPostings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JobApplications_Users_ScreenedById",
                        column: x => x.ScreenedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JobApplications_Users_StudentId",
                        column: x => x.StudentId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobAuthors",
                columns: table => new
                {
                    PostingId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobAuthors", x => new { x.PostingId, x.UserId });
                    table.ForeignKey(
                        name: "FK_JobAuthors_JobPostings_PostingId",
                        column: x => x.PostingId,
                        principalTable: "JobPostings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_JobAuthors_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobExtensions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    PostingId = table.Column<int>(type: "int", nullable: false),
                    ApplyBy = table.Column<DateOnly>(type: "date", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    InterviewAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    IsConfirmed = table.Column<bool>(type: "bit", nullable: true),
                    DecidedById = table.Column<int>(type: "int", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobExtensions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobExtensions_JobPostings_PostingId",
                        column: x => x.PostingId,
                        principalTable: "JobPostings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_JobExtensions_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JobExtensions_Users_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobQuestions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    PostingId = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Expected = table.Column<bool>(type: "bit", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobQuestions_JobPostings_PostingId",
                        column: x => x.PostingId,
                        principalTable: "JobPostings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JobReports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    PostingId = table.Column<int>(type: "int", nullable: false),
                    ReporterId = table.Column<int>(type: "int", nullable: true),
                    What = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    HasSuspended = table.Column<bool>(type: "bit", nullable: false),
                    IsUpheld = table.Column<bool>(type: "bit", nullable: true),
                    Decision = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    DecidedById = table.Column<int>(type: "int", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobReports_JobPostings_PostingId",
                        column: x => x.PostingId,
                        principalTable: "JobPostings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_JobReports_Users_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JobReports_Users_ReporterId",
                        column: x => x.ReporterId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobRevisions",
                columns: table => new
                {
                    PostingId = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRevisions", x => new { x.PostingId, x.Revision });
                    table.ForeignKey(
                        name: "FK_JobRevisions_JobPostings_PostingId",
                        column: x => x.PostingId,
                        principalTable: "JobPostings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_JobRevisions_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobSuspensions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    PostingId = table.Column<int>(type: "int", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    EndedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobSuspensions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobSuspensions_JobPostings_PostingId",
                        column: x => x.PostingId,
                        principalTable: "JobPostings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_JobSuspensions_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JobSuspensions_Users_EndedById",
                        column: x => x.EndedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobTallies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    PostingId = table.Column<int>(type: "int", nullable: false),
                    Applied = table.Column<int>(type: "int", nullable: false),
                    Sent = table.Column<int>(type: "int", nullable: false),
                    Hired = table.Column<int>(type: "int", nullable: false),
                    Changes = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobTallies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobTallies_JobPostings_PostingId",
                        column: x => x.PostingId,
                        principalTable: "JobPostings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SchoolReplies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    PostId = table.Column<int>(type: "int", nullable: false),
                    SchoolId = table.Column<int>(type: "int", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    AuthorId = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchoolReplies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchoolReplies_SchoolPosts_PostId",
                        column: x => x.PostId,
                        principalTable: "SchoolPosts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SchoolReplies_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SchoolReplies_Users_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DealRemarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    DealId = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    FileId = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DealRemarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DealRemarks_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DealRemarks_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DealStageChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    DealId = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    To = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ById = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Overruled = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DealStageChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DealStageChanges_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DealStageChanges_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormerOwners",
                columns: table => new
                {
                    DealId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerOwners", x => new { x.DealId, x.UserId });
                    table.ForeignKey(
                        name: "FK_FormerOwners_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_FormerOwners_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Visits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    SponsorId = table.Column<int>(type: "int", nullable: false),
                    DealId = table.Column<int>(type: "int", nullable: true),
                    Channel = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Outcome = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Said = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    NextStep = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    NextStepOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Lesson = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    PhotoId = table.Column<int>(type: "int", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    WithdrawnById = table.Column<int>(type: "int", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Visits_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_Sponsors_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_StoredFiles_PhotoId",
                        column: x => x.PhotoId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_Users_WithdrawnById",
                        column: x => x.WithdrawnById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Detail = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    OwnerId = table.Column<int>(type: "int", nullable: false),
                    SetById = table.Column<int>(type: "int", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    EventId = table.Column<int>(type: "int", nullable: true),
                    DealId = table.Column<int>(type: "int", nullable: true),
                    Superior = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Deadline = table.Column<DateOnly>(type: "date", nullable: true),
                    SourceWords = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    PlanKey = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    StateSince = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedById = table.Column<int>(type: "int", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    DropReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Report = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ReportedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ReportReadAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Recurrence = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    RepeatUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    FirstDueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PreviousId = table.Column<int>(type: "int", nullable: true),
                    HasNext = table.Column<bool>(type: "bit", nullable: false),
                    Reminded = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SearchText = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkItems_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkItems_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkItems_Users_EndedById",
                        column: x => x.EndedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkItems_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkItems_Users_SetById",
                        column: x => x.SetById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkItems_WorkItems_PreviousId",
                        column: x => x.PreviousId,
                        principalTable: "WorkItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BudgetAuthors",
                columns: table => new
                {
                    BudgetId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetAuthors", x => new { x.BudgetId, x.UserId });
                    table.ForeignKey(
                        name: "FK_BudgetAuthors_EventBudgets_BudgetId",
                        column: x => x.BudgetId,
                        principalTable: "EventBudgets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BudgetAuthors_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BudgetLines",
                columns: table => new
                {
                    BudgetId = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Side = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Category = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Item = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Unit = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Count = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false),
                    UnitPrice = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false),
                    Amount = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetLines", x => new { x.BudgetId, x.Revision, x.Key });
                    table.ForeignKey(
                        name: "FK_BudgetLines_EventBudgets_BudgetId",
                        column: x => x.BudgetId,
                        principalTable: "EventBudgets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BudgetSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    BudgetId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Level = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ById = table.Column<int>(type: "int", nullable: false),
                    OnBehalfOfId = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BudgetSteps_EventBudgets_BudgetId",
                        column: x => x.BudgetId,
                        principalTable: "EventBudgets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BudgetSteps_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BudgetSteps_Users_OnBehalfOfId",
                        column: x => x.OnBehalfOfId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventChangeFields",
                columns: table => new
                {
                    ChangeId = table.Column<int>(type: "int", nullable: false),
                    Field = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Before = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    After = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventChangeFields", x => new { x.ChangeId, x.Field });
                    table.ForeignKey(
                        name: "FK_EventChangeFields_EventChanges_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "EventChanges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventDutyMembers",
                columns: table => new
                {
                    EventId = table.Column<int>(type: "int", nullable: false),
                    DutyKey = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventDutyMembers", x => new { x.EventId, x.DutyKey, x.UserId });
                    table.ForeignKey(
                        name: "FK_EventDutyMembers_EventDuties_EventId_DutyKey",
                        columns: x => new { x.EventId, x.DutyKey },
                        principalTable: "EventDuties",
                        principalColumns: new[] { "EventId", "Key" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventDutyMembers_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Contracts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    DealId = table.Column<int>(type: "int", nullable: false),
                    ActiveDealId = table.Column<int>(type: "int", nullable: true),
                    SponsorId = table.Column<int>(type: "int", nullable: false),
                    EventId = table.Column<int>(type: "int", nullable: true),
                    OfferId = table.Column<int>(type: "int", nullable: true),
                    NegotiatorId = table.Column<int>(type: "int", nullable: false),
                    AmendsId = table.Column<int>(type: "int", nullable: true),
                    ActiveAmendmentOfId = table.Column<int>(type: "int", nullable: true),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    StateSince = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    TouchCount = table.Column<int>(type: "int", nullable: false),
                    HandedToAdvisorAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    NudgedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    DepartmentRole = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Cash = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: true),
                    Goods = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsExclusive = table.Column<bool>(type: "bit", nullable: false),
                    SignerId = table.Column<int>(type: "int", nullable: true),
                    SponsorSigner = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SignedSponsorName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SignedSponsorCode = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SignedSponsorAddress = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    PaperOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ScanFileId = table.Column<int>(type: "int", nullable: true),
                    EndReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    CompletedEarlyReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    BackedOut = table.Column<bool>(type: "bit", nullable: false),
                    StandingJson = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    GoodsCountedElsewhere = table.Column<bool>(type: "bit", nullable: false),
                    GoodsWrittenOffReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contracts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contracts_Contracts_AmendsId",
                        column: x => x.AmendsId,
                        principalTable: "Contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contracts_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contracts_EventOffers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "EventOffers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contracts_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contracts_Sponsors_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contracts_StoredFiles_ScanFileId",
                        column: x => x.ScanFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contracts_Users_NegotiatorId",
                        column: x => x.NegotiatorId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contracts_Users_SignerId",
                        column: x => x.SignerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventOfferLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    OfferId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Count = table.Column<int>(type: "int", nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    PlaceId = table.Column<int>(type: "int", nullable: true),
                    PlaceWords = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    DepartmentId = table.Column<int>(type: "int", nullable: true),
                    DaysBefore = table.Column<int>(type: "int", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Confirmation = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ConfirmedById = table.Column<int>(type: "int", nullable: true),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ConfirmationNote = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    AnsweredInStead = table.Column<bool>(type: "bit", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    RemindedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventOfferLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventOfferLines_CampusPlaces_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "CampusPlaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventOfferLines_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventOfferLines_EventOffers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "EventOffers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventOfferLines_Users_ConfirmedById",
                        column: x => x.ConfirmedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExchangeParticipants",
                columns: table => new
                {
                    ExchangeId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeParticipants", x => new { x.ExchangeId, x.UserId });
                    table.ForeignKey(
                        name: "FK_ExchangeParticipants_Exchanges_ExchangeId",
                        column: x => x.ExchangeId,
                        principalTable: "Exchanges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ExchangeParticipants_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SchoolPromises",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    ExchangeId = table.Column<int>(type: "int", nullable: true),
                    Side = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    What = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OwnerId = table.Column<int>(type: "int", nullable: true),
                    By = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsReminded = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchoolPromises", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchoolPromises_Exchanges_ExchangeId",
                        column: x => x.ExchangeId,
                        principalTable: "Exchanges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SchoolPromises_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SchoolPromises_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SeekingMembers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    SeekingId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: true),
                    ClubId = table.Column<int>(type: "int", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Reach = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsAnonymized = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeekingMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SeekingMembers_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SeekingMembers_JointSeekings_SeekingId",
                        column: x => x.SeekingId,
                        principalTable: "JointSeekings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SeekingMembers_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgendaItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Title = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Minutes = table.Column<int>(type: "int", nullable: true),
                    PresenterId = table.Column<int>(type: "int", nullable: true),
                    CarriedFromId = table.Column<int>(type: "int", nullable: true),
                    Said = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsDeferred = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgendaItems_AgendaItems_CarriedFromId",
                        column: x => x.CarriedFromId,
                        principalTable: "AgendaItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgendaItems_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AgendaItems_Users_PresenterId",
                        column: x => x.PresenterId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Attendances",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    IsRequired = table.Column<bool>(type: "bit", nullable: false),
                    IsGuest = table.Column<bool>(type: "bit", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Source = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SignedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SignedOutAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    DeviceId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SignOutDeviceId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    RecordedById = table.Column<int>(type: "int", nullable: true),
                    VerifiedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    IsDrawn = table.Column<bool>(type: "bit", nullable: false),
                    Substitute = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsComing = table.Column<bool>(type: "bit", nullable: true),
                    Objection = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ObjectionAnswer = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ObjectionAnsweredById = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attendances_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Attendances_Users_ObjectionAnsweredById",
                        column: x => x.ObjectionAnsweredById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attendances_Users_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attendances_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BallotOptions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    Idea = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Day = table.Column<DateOnly>(type: "date", nullable: true),
                    ProposedById = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BallotOptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BallotOptions_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BallotOptions_Users_ProposedById",
                        column: x => x.ProposedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExperienceShares",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    SponsorId = table.Column<int>(type: "int", nullable: true),
                    EventId = table.Column<int>(type: "int", nullable: true),
                    Situation = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Learned = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExperienceShares", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExperienceShares_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExperienceShares_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ExperienceShares_Sponsors_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExperienceShares_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LeaveRequests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Substitute = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    AskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    DecidedById = table.Column<int>(type: "int", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    DecisionNote = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ActiveKey = table.Column<bool>(type: "bit", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeaveRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeaveRequests_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LeaveRequests_Users_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeaveRequests_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingFiles",
                columns: table => new
                {
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    FileId = table.Column<int>(type: "int", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingFiles", x => new { x.MeetingId, x.FileId });
                    table.ForeignKey(
                        name: "FK_MeetingFiles_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MeetingFiles_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingFiles_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingInvitees",
                columns: table => new
                {
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsRequired = table.Column<bool>(type: "bit", nullable: false),
                    GroupId = table.Column<int>(type: "int", nullable: true),
                    Role = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    UserId = table.Column<int>(type: "int", nullable: true),
                    DepartmentId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingInvitees", x => new { x.MeetingId, x.Number });
                    table.ForeignKey(
                        name: "FK_MeetingInvitees_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingInvitees_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MeetingInvitees_MemberGroups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "MemberGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingInvitees_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MemberReports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    LastWeek = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Now = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Stuck = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    NeedHelp = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Next = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MemberReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MemberReports_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MemberReports_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MinutesReadings",
                columns: table => new
                {
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MinutesReadings", x => new { x.MeetingId, x.UserId });
                    table.ForeignKey(
                        name: "FK_MinutesReadings_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MinutesReadings_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SignInRefusals",
                columns: table => new
                {
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInRefusals", x => new { x.MeetingId, x.UserId, x.Reason });
                    table.ForeignKey(
                        name: "FK_SignInRefusals_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SignInRefusals_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SurveyParticipants",
                columns: table => new
                {
                    SurveyId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyParticipants", x => new { x.SurveyId, x.UserId });
                    table.ForeignKey(
                        name: "FK_SurveyParticipants_Surveys_SurveyId",
                        column: x => x.SurveyId,
                        principalTable: "Surveys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SurveyParticipants_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SurveyQuestions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    SurveyId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Text = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsRequired = table.Column<bool>(type: "bit", nullable: false),
                    MostChoices = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyQuestions_Surveys_SurveyId",
                        column: x => x.SurveyId,
                        principalTable: "Surveys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SurveyResponses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    SurveyId = table.Column<int>(type: "int", nullable: false),
                    DeviceKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DeviceNumber = table.Column<int>(type: "int", nullable: true),
                    FormKey = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyResponses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyResponses_Surveys_SurveyId",
                        column: x => x.SurveyId,
                        principalTable: "Surveys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Enquiries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Sender = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Channel = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Organisation = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Contact = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    What = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    EventId = table.Column<int>(type: "int", nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    StateSince = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    TakenById = table.Column<int>(type: "int", nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredById = table.Column<int>(type: "int", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    TipId = table.Column<int>(type: "int", nullable: true),
                    SponsorId = table.Column<int>(type: "int", nullable: true),
                    IsReminded = table.Column<bool>(type: "bit", nullable: false),
                    IsAnonymized = table.Column<bool>(type: "bit", nullable: false),
                    SearchText = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Enquiries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Enquiries_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Enquiries_Sponsors_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Enquiries_Tips_TipId",
                        column: x => x.TipId,
                        principalTable: "Tips",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Enquiries_Users_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Enquiries_Users_TakenById",
                        column: x => x.TakenById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ApplicationSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ApplicationId = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Reason = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ReasonText = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ById = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplicationSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApplicationSteps_JobApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "JobApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JobRatings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    PostingId = table.Column<int>(type: "int", nullable: false),
                    ApplicationId = table.Column<int>(type: "int", nullable: true),
                    Side = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    First = table.Column<int>(type: "int", nullable: false),
                    Second = table.Column<int>(type: "int", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    UniqueKey = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRatings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobRatings_JobApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "JobApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JobRatings_JobPostings_PostingId",
                        column: x => x.PostingId,
                        principalTable: "JobPostings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VisitParticipants",
                columns: table => new
                {
                    VisitId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitParticipants", x => new { x.VisitId, x.UserId });
                    table.ForeignKey(
                        name: "FK_VisitParticipants_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VisitParticipants_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ChecklistItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    WorkItemId = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    DoneById = table.Column<int>(type: "int", nullable: true),
                    DoneAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChecklistItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChecklistItems_Users_DoneById",
                        column: x => x.DoneById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChecklistItems_WorkItems_WorkItemId",
                        column: x => x.WorkItemId,
                        principalTable: "WorkItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ClubNeeds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ClubId = table.Column<int>(type: "int", nullable: false),
                    Lacks = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    NeededOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OwnerId = table.Column<int>(type: "int", nullable: true),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndNote = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    HelpRequestId = table.Column<int>(type: "int", nullable: true),
                    WorkItemId = table.Column<int>(type: "int", nullable: true),
                    SponsorId = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClubNeeds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClubNeeds_Clubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "Clubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClubNeeds_HelpRequests_HelpRequestId",
                        column: x => x.HelpRequestId,
                        principalTable: "HelpRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClubNeeds_Sponsors_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClubNeeds_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClubNeeds_WorkItems_WorkItemId",
                        column: x => x.WorkItemId,
                        principalTable: "WorkItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkItemComments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    WorkItemId = table.Column<int>(type: "int", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkItemComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkItemComments_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkItemComments_WorkItems_WorkItemId",
                        column: x => x.WorkItemId,
                        principalTable: "WorkItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkItemFiles",
                columns: table => new
                {
                    WorkItemId = table.Column<int>(type: "int", nullable: false),
                    FileId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkItemFiles", x => new { x.WorkItemId, x.FileId });
                    table.ForeignKey(
                        name: "FK_WorkItemFiles_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkItemFiles_WorkItems_WorkItemId",
                        column: x => x.WorkItemId,
                        principalTable: "WorkItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkItemHelpers",
                columns: table => new
                {
                    WorkItemId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkItemHelpers", x => new { x.WorkItemId, x.UserId });
                    table.ForeignKey(
                        name: "FK_WorkItemHelpers_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkItemHelpers_WorkItems_WorkItemId",
                        column: x => x.WorkItemId,
                        principalTable: "WorkItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BudgetComments",
                columns: table => new
                {
                    StepId = table.Column<int>(type: "int", nullable: false),
                    LineKey = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetComments", x => new { x.StepId, x.LineKey });
                    table.ForeignKey(
                        name: "FK_BudgetComments_BudgetSteps_StepId",
                        column: x => x.StepId,
                        principalTable: "BudgetSteps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Acknowledgements",
                columns: table => new
                {
                    ContractId = table.Column<int>(type: "int", nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acknowledgements", x => new { x.ContractId, x.Fingerprint });
                    table.ForeignKey(
                        name: "FK_Acknowledgements_Contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "Contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Acknowledgements_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AllianceOffers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    AllianceId = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Story = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SponsorId = table.Column<int>(type: "int", nullable: false),
                    EventId = table.Column<int>(type: "int", nullable: true),
                    TotalPrice = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false),
                    Split = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    LeadSchoolId = table.Column<int>(type: "int", nullable: true),
                    OwnerId = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ContractId = table.Column<int>(type: "int", nullable: true),
                    TouchCount = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AllianceOffers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AllianceOffers_Alliances_AllianceId",
                        column: x => x.AllianceId,
                        principalTable: "Alliances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AllianceOffers_Contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "Contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AllianceOffers_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AllianceOffers_Schools_LeadSchoolId",
                        column: x => x.LeadSchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AllianceOffers_Sponsors_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AllianceOffers_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContractAuthors",
                columns: table => new
                {
                    ContractId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractAuthors", x => new { x.ContractId, x.UserId });
                    table.ForeignKey(
                        name: "FK_ContractAuthors_Contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "Contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ContractAuthors_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContractNegotiators",
                columns: table => new
                {
                    ContractId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractNegotiators", x => new { x.ContractId, x.UserId });
                    table.ForeignKey(
                        name: "FK_ContractNegotiators_Contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "Contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ContractNegotiators_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContractRevisions",
                columns: table => new
                {
                    ContractId = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Words = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractRevisions", x => new { x.ContractId, x.Revision });
                    table.ForeignKey(
                        name: "FK_ContractRevisions_Contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "Contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ContractRevisions_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Deliverables",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ContractId = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Count = table.Column<int>(type: "int", nullable: true),
                    Unit = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    PlaceId = table.Column<int>(type: "int", nullable: true),
                    Place = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TakeDownOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DepartmentId = table.Column<int>(type: "int", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Confirmation = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ConfirmedById = table.Column<int>(type: "int", nullable: true),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ConfirmationNote = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    AnsweredInStead = table.Column<bool>(type: "bit", nullable: false),
                    ClearedByOfferId = table.Column<int>(type: "int", nullable: true),
                    RestatesId = table.Column<int>(type: "int", nullable: true),
                    ConfirmedBefore = table.Column<bool>(type: "bit", nullable: false),
                    WasDeclined = table.Column<bool>(type: "bit", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    RemindedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Fulfilment = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    FulfilmentReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ConsentBy = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    FulfilledAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    MaterialState = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    MaterialRemindedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliverables", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deliverables_CampusPlaces_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "CampusPlaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deliverables_Contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "Contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Deliverables_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deliverables_EventOffers_ClearedByOfferId",
                        column: x => x.ClearedByOfferId,
                        principalTable: "EventOffers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deliverables_Users_ConfirmedById",
                        column: x => x.ConfirmedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExtraClauses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ContractId = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    RestatesId = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExtraClauses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExtraClauses_Contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "Contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Instalments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ContractId = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Amount = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: true),
                    Received = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CountedElsewhere = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false),
                    RestatesId = table.Column<int>(type: "int", nullable: true),
                    WrittenOffReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    RemindedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Instalments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Instalments_Contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "Contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MoveNotices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ContractId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    FromDay = table.Column<DateOnly>(type: "date", nullable: true),
                    ToDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Venue = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ByMail = table.Column<bool>(type: "bit", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MoveNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MoveNotices_Contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "Contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MoveNotices_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReplacedScans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ContractId = table.Column<int>(type: "int", nullable: false),
                    FileId = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplacedScans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReplacedScans_Contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "Contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReplacedScans_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReplacedScans_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ContractId = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Verdict = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ById = table.Column<int>(type: "int", nullable: false),
                    OnBehalfOfId = table.Column<int>(type: "int", nullable: true),
                    InMinistersStead = table.Column<bool>(type: "bit", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewDecisions_Contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "Contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReviewDecisions_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewDecisions_Users_OnBehalfOfId",
                        column: x => x.OnBehalfOfId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SponsorLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ContractId = table.Column<int>(type: "int", nullable: false),
                    TokenHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RevokedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SponsorLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SponsorLinks_Contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "Contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Terminations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ContractId = table.Column<int>(type: "int", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Received = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false),
                    WrittenOff = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false),
                    PayBack = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false),
                    PaidBackOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedById = table.Column<int>(type: "int", nullable: false),
                    StandingJson = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Terminations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Terminations_Contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "Contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Terminations_Users_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SeekingClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    SeekingId = table.Column<int>(type: "int", nullable: false),
                    SponsorId = table.Column<int>(type: "int", nullable: false),
                    ActiveSponsorId = table.Column<int>(type: "int", nullable: true),
                    MemberId = table.Column<int>(type: "int", nullable: false),
                    ClaimedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    LatestVisitOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    CashReceived = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: true),
                    GoodsReceived = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    GoodsWorth = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeekingClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SeekingClaims_JointSeekings_SeekingId",
                        column: x => x.SeekingId,
                        principalTable: "JointSeekings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SeekingClaims_SeekingMembers_MemberId",
                        column: x => x.MemberId,
                        principalTable: "SeekingMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SeekingClaims_Sponsors_SponsorId",
                        column: x => x.SponsorId,
                        principalTable: "Sponsors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    ItemId = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    OwnerId = table.Column<int>(type: "int", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    WorkItemId = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingDecisions_AgendaItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MeetingDecisions_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingDecisions_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingDecisions_WorkItems_WorkItemId",
                        column: x => x.WorkItemId,
                        principalTable: "WorkItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MinutesCorrections",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    ItemId = table.Column<int>(type: "int", nullable: false),
                    Before = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    After = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MinutesCorrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MinutesCorrections_AgendaItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MinutesCorrections_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MinutesCorrections_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BallotVotes",
                columns: table => new
                {
                    OptionId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BallotVotes", x => new { x.OptionId, x.UserId });
                    table.ForeignKey(
                        name: "FK_BallotVotes_BallotOptions_OptionId",
                        column: x => x.OptionId,
                        principalTable: "BallotOptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BallotVotes_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SurveyOptions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    QuestionId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Industry = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Wanted = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyOptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyOptions_SurveyQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "SurveyQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AllianceOfferParts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    OfferId = table.Column<int>(type: "int", nullable: false),
                    SchoolId = table.Column<int>(type: "int", nullable: true),
                    Audience = table.Column<int>(type: "int", nullable: true),
                    Places = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Events = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    ContactName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ContactPhone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Share = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: true),
                    ConsentedStamp = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ConsentedById = table.Column<int>(type: "int", nullable: true),
                    ConsentedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ConsentNote = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    WithdrawReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AllianceOfferParts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AllianceOfferParts_AllianceOffers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "AllianceOffers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AllianceOfferParts_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AllianceOfferParts_Users_ConsentedById",
                        column: x => x.ConsentedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeliverableMaterials",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    DeliverableId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Product = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    FileId = table.Column<int>(type: "int", nullable: true),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    DecidedById = table.Column<int>(type: "int", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliverableMaterials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeliverableMaterials_Deliverables_DeliverableId",
                        column: x => x.DeliverableId,
                        principalTable: "Deliverables",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DeliverableMaterials_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DeliverableMaterials_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DeliverableMaterials_Users_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Evidence",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    DeliverableId = table.Column<int>(type: "int", nullable: false),
                    FileId = table.Column<int>(type: "int", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Counted = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Link = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    EarlyReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    AgainReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ById = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Evidence_Deliverables_DeliverableId",
                        column: x => x.DeliverableId,
                        principalTable: "Deliverables",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Evidence_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evidence_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SlotHolds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    PlaceId = table.Column<int>(type: "int", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Seat = table.Column<int>(type: "int", nullable: false),
                    ContractId = table.Column<int>(type: "int", nullable: false),
                    DeliverableId = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SlotHolds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SlotHolds_CampusPlaces_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "CampusPlaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SlotHolds_Contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "Contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SlotHolds_Deliverables_DeliverableId",
                        column: x => x.DeliverableId,
                        principalTable: "Deliverables",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Breaches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ContractId = table.Column<int>(type: "int", nullable: false),
                    Side = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    What = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    DeliverableId = table.Column<int>(type: "int", nullable: true),
                    InstalmentId = table.Column<int>(type: "int", nullable: true),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Compensation = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: true),
                    Followed = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    FollowedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    FollowedById = table.Column<int>(type: "int", nullable: true),
                    RemindedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Breaches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Breaches_Contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "Contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Breaches_Deliverables_DeliverableId",
                        column: x => x.DeliverableId,
                        principalTable: "Deliverables",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Breaches_Instalments_InstalmentId",
                        column: x => x.InstalmentId,
                        principalTable: "Instalments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Breaches_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Breaches_Users_FollowedById",
                        column: x => x.FollowedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Receipts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ContractId = table.Column<int>(type: "int", nullable: false),
                    InstalmentId = table.Column<int>(type: "int", nullable: true),
                    Amount = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: true),
                    Goods = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Channel = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Payer = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Reference = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    FileId = table.Column<int>(type: "int", nullable: true),
                    ReceiverId = table.Column<int>(type: "int", nullable: false),
                    ReversesId = table.Column<int>(type: "int", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsReversed = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Receipts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Receipts_Contracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "Contracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Receipts_Instalments_InstalmentId",
                        column: x => x.InstalmentId,
                        principalTable: "Instalments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Receipts_Receipts_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "Receipts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Receipts_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Receipts_Users_ReceiverId",
                        column: x => x.ReceiverId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewComments",
                columns: table => new
                {
                    DecisionId = table.Column<int>(type: "int", nullable: false),
                    ClauseKey = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewComments", x => new { x.DecisionId, x.ClauseKey });
                    table.ForeignKey(
                        name: "FK_ReviewComments_ReviewDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "ReviewDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ClaimVisits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ClaimId = table.Column<int>(type: "int", nullable: false),
                    VisitedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Said = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClaimVisits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClaimVisits_SeekingClaims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "SeekingClaims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SurveyAnswers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ResponseId = table.Column<int>(type: "int", nullable: false),
                    QuestionId = table.Column<int>(type: "int", nullable: false),
                    OptionId = table.Column<int>(type: "int", nullable: true),
                    Rating = table.Column<int>(type: "int", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    IsFirst = table.Column<bool>(type: "bit", nullable: false),
                    HiddenById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyAnswers_SurveyOptions_OptionId",
                        column: x => x.OptionId,
                        principalTable: "SurveyOptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyAnswers_SurveyQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "SurveyQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyAnswers_SurveyResponses_ResponseId",
                        column: x => x.ResponseId,
                        principalTable: "SurveyResponses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SurveyAnswers_Users_HiddenById",
                        column: x => x.HiddenById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AllianceOfferLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    PartId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Count = table.Column<int>(type: "int", nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    PlaceId = table.Column<int>(type: "int", nullable: true),
                    PlaceWords = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    DepartmentId = table.Column<int>(type: "int", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Chinese_Simplified_Pinyin_100_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UpdatedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AllianceOfferLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AllianceOfferLines_AllianceOfferParts_PartId",
                        column: x => x.PartId,
                        principalTable: "AllianceOfferParts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AllianceOfferLines_CampusPlaces_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "CampusPlaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AllianceOfferLines_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BreachFiles",
                columns: table => new
                {
                    BreachId = table.Column<int>(type: "int", nullable: false),
                    FileId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BreachFiles", x => new { x.BreachId, x.FileId });
                    table.ForeignKey(
                        name: "FK_BreachFiles_Breaches_BreachId",
                        column: x => x.BreachId,
                        principalTable: "Breaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BreachFiles_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Acknowledgements_ById",
                table: "Acknowledgements",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_CarriedFromId_MeetingId",
                table: "AgendaItems",
                columns: new[] { "CarriedFromId", "MeetingId" },
                unique: true,
                filter: "[CarriedFromId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_MeetingId_Position",
                table: "AgendaItems",
                columns: new[] { "MeetingId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_PresenterId",
                table: "AgendaItems",
                column: "PresenterId");

            migrationBuilder.CreateIndex(
                name: "IX_AllianceMembers_AllianceId_SchoolId_JoinedOn",
                table: "AllianceMembers",
                columns: new[] { "AllianceId", "SchoolId", "JoinedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_AllianceMembers_SchoolId_LeftOn",
                table: "AllianceMembers",
                columns: new[] { "SchoolId", "LeftOn" });

            migrationBuilder.CreateIndex(
                name: "IX_AllianceOfferLines_DepartmentId",
                table: "AllianceOfferLines",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_AllianceOfferLines_PartId_Number",
                table: "AllianceOfferLines",
                columns: new[] { "PartId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_AllianceOfferLines_PlaceId",
                table: "AllianceOfferLines",
                column: "PlaceId");

            migrationBuilder.CreateIndex(
                name: "IX_AllianceOfferParts_ConsentedById",
                table: "AllianceOfferParts",
                column: "ConsentedById");

            migrationBuilder.CreateIndex(
                name: "IX_AllianceOfferParts_OfferId_SchoolId",
                table: "AllianceOfferParts",
                columns: new[] { "OfferId", "SchoolId" });

            migrationBuilder.CreateIndex(
                name: "IX_AllianceOfferParts_SchoolId_WithdrawnAt",
                table: "AllianceOfferParts",
                columns: new[] { "SchoolId", "WithdrawnAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AllianceOffers_AllianceId_State",
                table: "AllianceOffers",
                columns: new[] { "AllianceId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_AllianceOffers_ContractId",
                table: "AllianceOffers",
                column: "ContractId");

            migrationBuilder.CreateIndex(
                name: "IX_AllianceOffers_EventId",
                table: "AllianceOffers",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_AllianceOffers_LeadSchoolId",
                table: "AllianceOffers",
                column: "LeadSchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_AllianceOffers_OwnerId_State",
                table: "AllianceOffers",
                columns: new[] { "OwnerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_AllianceOffers_SponsorId",
                table: "AllianceOffers",
                column: "SponsorId");

            migrationBuilder.CreateIndex(
                name: "IX_AllianceOffers_State_Id",
                table: "AllianceOffers",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Alliances_LeadSchoolId",
                table: "Alliances",
                column: "LeadSchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_Alliances_Name",
                table: "Alliances",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApplicantTies_StudentId",
                table: "ApplicantTies",
                column: "StudentId");

            migrationBuilder.CreateIndex(
                name: "IX_ApplicationSteps_ApplicationId_Id",
                table: "ApplicationSteps",
                columns: new[] { "ApplicationId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_MeetingId_DeviceId",
                table: "Attendances",
                columns: new[] { "MeetingId", "DeviceId" },
                unique: true,
                filter: "[DeviceId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_MeetingId_SignOutDeviceId",
                table: "Attendances",
                columns: new[] { "MeetingId", "SignOutDeviceId" },
                unique: true,
                filter: "[SignOutDeviceId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_MeetingId_UserId",
                table: "Attendances",
                columns: new[] { "MeetingId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_ObjectionAnsweredById",
                table: "Attendances",
                column: "ObjectionAnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_RecordedById",
                table: "Attendances",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_UserId_MeetingId",
                table: "Attendances",
                columns: new[] { "UserId", "MeetingId" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_ActorId_Id",
                table: "AuditEntries",
                columns: new[] { "ActorId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_RecordType_RecordKey_Id",
                table: "AuditEntries",
                columns: new[] { "RecordType", "RecordKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BallotOptions_MeetingId_Id",
                table: "BallotOptions",
                columns: new[] { "MeetingId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BallotOptions_MeetingId_Key",
                table: "BallotOptions",
                columns: new[] { "MeetingId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BallotOptions_ProposedById",
                table: "BallotOptions",
                column: "ProposedById");

            migrationBuilder.CreateIndex(
                name: "IX_BallotVotes_UserId",
                table: "BallotVotes",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_BlacklistExemptions_ById",
                table: "BlacklistExemptions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_BlacklistExemptions_SponsorId_Matter_MatterId",
                table: "BlacklistExemptions",
                columns: new[] { "SponsorId", "Matter", "MatterId" });

            migrationBuilder.CreateIndex(
                name: "IX_Breaches_ById",
                table: "Breaches",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Breaches_ContractId",
                table: "Breaches",
                column: "ContractId");

            migrationBuilder.CreateIndex(
                name: "IX_Breaches_DeliverableId",
                table: "Breaches",
                column: "DeliverableId");

            migrationBuilder.CreateIndex(
                name: "IX_Breaches_FollowedById",
                table: "Breaches",
                column: "FollowedById");

            migrationBuilder.CreateIndex(
                name: "IX_Breaches_InstalmentId",
                table: "Breaches",
                column: "InstalmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Breaches_State_AnswerBy",
                table: "Breaches",
                columns: new[] { "State", "AnswerBy" });

            migrationBuilder.CreateIndex(
                name: "IX_BreachFiles_FileId",
                table: "BreachFiles",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetAuthors_UserId",
                table: "BudgetAuthors",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetSteps_BudgetId_Round",
                table: "BudgetSteps",
                columns: new[] { "BudgetId", "Round" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetSteps_ById",
                table: "BudgetSteps",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetSteps_OnBehalfOfId",
                table: "BudgetSteps",
                column: "OnBehalfOfId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarPeriods_SchoolId",
                table: "CalendarPeriods",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarPeriods_StartsOn_EndsOn",
                table: "CalendarPeriods",
                columns: new[] { "StartsOn", "EndsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CampusPlaces_Name",
                table: "CampusPlaces",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistItems_DoneById",
                table: "ChecklistItems",
                column: "DoneById");

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistItems_WorkItemId_Position",
                table: "ChecklistItems",
                columns: new[] { "WorkItemId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_ClaimVisits_ClaimId_VisitedOn",
                table: "ClaimVisits",
                columns: new[] { "ClaimId", "VisitedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ClubContacts_ClubId_TermEndsOn",
                table: "ClubContacts",
                columns: new[] { "ClubId", "TermEndsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ClubNeeds_ClubId_State_NeededOn",
                table: "ClubNeeds",
                columns: new[] { "ClubId", "State", "NeededOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ClubNeeds_HelpRequestId",
                table: "ClubNeeds",
                column: "HelpRequestId");

            migrationBuilder.CreateIndex(
                name: "IX_ClubNeeds_OwnerId_State_NeededOn",
                table: "ClubNeeds",
                columns: new[] { "OwnerId", "State", "NeededOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ClubNeeds_SponsorId",
                table: "ClubNeeds",
                column: "SponsorId");

            migrationBuilder.CreateIndex(
                name: "IX_ClubNeeds_State_NeededOn_Id",
                table: "ClubNeeds",
                columns: new[] { "State", "NeededOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ClubNeeds_WorkItemId",
                table: "ClubNeeds",
                column: "WorkItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ClubRounds_StartsOn_Id",
                table: "ClubRounds",
                columns: new[] { "StartsOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Clubs_ComparableName",
                table: "Clubs",
                column: "ComparableName");

            migrationBuilder.CreateIndex(
                name: "IX_Clubs_Field_Name_Id",
                table: "Clubs",
                columns: new[] { "Field", "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Clubs_IsInJointBody_Name_Id",
                table: "Clubs",
                columns: new[] { "IsInJointBody", "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Clubs_IsRetired_Name_Id",
                table: "Clubs",
                columns: new[] { "IsRetired", "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Clubs_Name",
                table: "Clubs",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClubVisits_ClubId",
                table: "ClubVisits",
                column: "ClubId");

            migrationBuilder.CreateIndex(
                name: "IX_ClubVisits_GoerId_VisitedOn",
                table: "ClubVisits",
                columns: new[] { "GoerId", "VisitedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ClubVisits_RoundId_ClubId",
                table: "ClubVisits",
                columns: new[] { "RoundId", "ClubId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_ComparablePhone",
                table: "Contacts",
                column: "ComparablePhone");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_SponsorId",
                table: "Contacts",
                column: "SponsorId");

            migrationBuilder.CreateIndex(
                name: "IX_ContractAuthors_UserId",
                table: "ContractAuthors",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_ContractCounters_Year",
                table: "ContractCounters",
                column: "Year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ContractNegotiators_UserId",
                table: "ContractNegotiators",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_ContractRevisions_ById",
                table: "ContractRevisions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Contracts_ActiveAmendmentOfId",
                table: "Contracts",
                column: "ActiveAmendmentOfId",
                unique: true,
                filter: "[ActiveAmendmentOfId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Contracts_ActiveDealId",
                table: "Contracts",
                column: "ActiveDealId",
                unique: true,
                filter: "[ActiveDealId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Contracts_AmendsId",
                table: "Contracts",
                column: "AmendsId");

            migrationBuilder.CreateIndex(
                name: "IX_Contracts_DealId",
                table: "Contracts",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_Contracts_EventId_State",
                table: "Contracts",
                columns: new[] { "EventId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Contracts_NegotiatorId_State",
                table: "Contracts",
                columns: new[] { "NegotiatorId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Contracts_Number",
                table: "Contracts",
                column: "Number",
                unique: true,
                filter: "[Number] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Contracts_OfferId",
                table: "Contracts",
                column: "OfferId");

            migrationBuilder.CreateIndex(
                name: "IX_Contracts_ScanFileId",
                table: "Contracts",
                column: "ScanFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Contracts_SignedOn",
                table: "Contracts",
                column: "SignedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Contracts_SignerId",
                table: "Contracts",
                column: "SignerId");

            migrationBuilder.CreateIndex(
                name: "IX_Contracts_SponsorId_State",
                table: "Contracts",
                columns: new[] { "SponsorId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Contracts_State_StateSince_Id",
                table: "Contracts",
                columns: new[] { "State", "StateSince", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Contracts_UpdatedAt_Id",
                table: "Contracts",
                columns: new[] { "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DealRemarks_DealId_Id",
                table: "DealRemarks",
                columns: new[] { "DealId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DealRemarks_FileId",
                table: "DealRemarks",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Deals_ActiveKey",
                table: "Deals",
                column: "ActiveKey",
                unique: true,
                filter: "[ActiveKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Deals_EventId_Stage",
                table: "Deals",
                columns: new[] { "EventId", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_Deals_HelpWantedAt",
                table: "Deals",
                column: "HelpWantedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Deals_LastActivityAt_Id",
                table: "Deals",
                columns: new[] { "LastActivityAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deals_NextStepOn",
                table: "Deals",
                column: "NextStepOn");

            migrationBuilder.CreateIndex(
                name: "IX_Deals_OwnerId_Stage",
                table: "Deals",
                columns: new[] { "OwnerId", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_Deals_SponsorId_Stage",
                table: "Deals",
                columns: new[] { "SponsorId", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_Deals_Stage_LastActivityAt_Id",
                table: "Deals",
                columns: new[] { "Stage", "LastActivityAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DealStageChanges_ById",
                table: "DealStageChanges",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_DealStageChanges_DealId_At",
                table: "DealStageChanges",
                columns: new[] { "DealId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_DeclaredInterests_SponsorId",
                table: "DeclaredInterests",
                column: "SponsorId");

            migrationBuilder.CreateIndex(
                name: "IX_DeclaredInterests_UserId_SponsorId",
                table: "DeclaredInterests",
                columns: new[] { "UserId", "SponsorId" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_FromId",
                table: "Delegations",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_ToId_EndsOn",
                table: "Delegations",
                columns: new[] { "ToId", "EndsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_DeliverableMaterials_ById",
                table: "DeliverableMaterials",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_DeliverableMaterials_DecidedById",
                table: "DeliverableMaterials",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_DeliverableMaterials_DeliverableId_Number",
                table: "DeliverableMaterials",
                columns: new[] { "DeliverableId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeliverableMaterials_FileId",
                table: "DeliverableMaterials",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Deliverables_AskedAt",
                table: "Deliverables",
                column: "AskedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Deliverables_ClearedByOfferId",
                table: "Deliverables",
                column: "ClearedByOfferId");

            migrationBuilder.CreateIndex(
                name: "IX_Deliverables_ConfirmedById",
                table: "Deliverables",
                column: "ConfirmedById");

            migrationBuilder.CreateIndex(
                name: "IX_Deliverables_ContractId_Position",
                table: "Deliverables",
                columns: new[] { "ContractId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliverables_DepartmentId_Confirmation_AskedAt",
                table: "Deliverables",
                columns: new[] { "DepartmentId", "Confirmation", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliverables_DepartmentId_Fulfilment_StartsOn",
                table: "Deliverables",
                columns: new[] { "DepartmentId", "Fulfilment", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliverables_Fulfilment_StartsOn",
                table: "Deliverables",
                columns: new[] { "Fulfilment", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliverables_MaterialState_StartsOn",
                table: "Deliverables",
                columns: new[] { "MaterialState", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliverables_PlaceId_StartsOn",
                table: "Deliverables",
                columns: new[] { "PlaceId", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_DepartmentCards_DepartmentId",
                table: "DepartmentCards",
                column: "DepartmentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DepartmentContacts_ById",
                table: "DepartmentContacts",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_DepartmentContacts_DepartmentId_On_Id",
                table: "DepartmentContacts",
                columns: new[] { "DepartmentId", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DepartmentContacts_On_Id",
                table: "DepartmentContacts",
                columns: new[] { "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Departments_Name",
                table: "Departments",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DepartmentWords_Topic_ComparableWord",
                table: "DepartmentWords",
                columns: new[] { "Topic", "ComparableWord" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EmployerLinks_PostingId",
                table: "EmployerLinks",
                column: "PostingId");

            migrationBuilder.CreateIndex(
                name: "IX_EmployerLinks_TokenHash",
                table: "EmployerLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Enquiries_AnsweredById",
                table: "Enquiries",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_Enquiries_Channel_ReceivedOn_Id",
                table: "Enquiries",
                columns: new[] { "Channel", "ReceivedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Enquiries_EventId",
                table: "Enquiries",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_Enquiries_IsAnonymized_StateSince",
                table: "Enquiries",
                columns: new[] { "IsAnonymized", "StateSince" });

            migrationBuilder.CreateIndex(
                name: "IX_Enquiries_ReceivedOn_Id",
                table: "Enquiries",
                columns: new[] { "ReceivedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Enquiries_Sender_ReceivedOn_Id",
                table: "Enquiries",
                columns: new[] { "Sender", "ReceivedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Enquiries_SponsorId",
                table: "Enquiries",
                column: "SponsorId");

            migrationBuilder.CreateIndex(
                name: "IX_Enquiries_State_ReceivedOn_Id",
                table: "Enquiries",
                columns: new[] { "State", "ReceivedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Enquiries_TakenById_ReceivedOn_Id",
                table: "Enquiries",
                columns: new[] { "TakenById", "ReceivedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Enquiries_TipId",
                table: "Enquiries",
                column: "TipId");

            migrationBuilder.CreateIndex(
                name: "IX_EventBudgets_EventId",
                table: "EventBudgets",
                column: "EventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EventBudgets_State_SubmittedAt_Id",
                table: "EventBudgets",
                columns: new[] { "State", "SubmittedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EventBudgets_SubmittedById",
                table: "EventBudgets",
                column: "SubmittedById");

            migrationBuilder.CreateIndex(
                name: "IX_EventChanges_ById",
                table: "EventChanges",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_EventChanges_EventId",
                table: "EventChanges",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_EventDuties_LeaderId",
                table: "EventDuties",
                column: "LeaderId");

            migrationBuilder.CreateIndex(
                name: "IX_EventDutyMembers_UserId",
                table: "EventDutyMembers",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_EventFiles_FileId",
                table: "EventFiles",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_EventFlowRows_DepartmentId",
                table: "EventFlowRows",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_EventFlowRows_PersonId",
                table: "EventFlowRows",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_EventGatePasses_ById",
                table: "EventGatePasses",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_EventHelpers_UserId",
                table: "EventHelpers",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_EventKindPartners_DepartmentId",
                table: "EventKindPartners",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_EventKinds_Name",
                table: "EventKinds",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EventLeadSteps_DoneById",
                table: "EventLeadSteps",
                column: "DoneById");

            migrationBuilder.CreateIndex(
                name: "IX_EventLeadSteps_EventId_LeadTimeId",
                table: "EventLeadSteps",
                columns: new[] { "EventId", "LeadTimeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EventLeadSteps_LeadTimeId",
                table: "EventLeadSteps",
                column: "LeadTimeId");

            migrationBuilder.CreateIndex(
                name: "IX_EventOfferLines_AskedAt",
                table: "EventOfferLines",
                column: "AskedAt");

            migrationBuilder.CreateIndex(
                name: "IX_EventOfferLines_ConfirmedById",
                table: "EventOfferLines",
                column: "ConfirmedById");

            migrationBuilder.CreateIndex(
                name: "IX_EventOfferLines_DepartmentId_Confirmation_AskedAt",
                table: "EventOfferLines",
                columns: new[] { "DepartmentId", "Confirmation", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EventOfferLines_OfferId_Number",
                table: "EventOfferLines",
                columns: new[] { "OfferId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_EventOfferLines_PlaceId",
                table: "EventOfferLines",
                column: "PlaceId");

            migrationBuilder.CreateIndex(
                name: "IX_EventOffers_ActiveKey",
                table: "EventOffers",
                column: "ActiveKey",
                unique: true,
                filter: "[ActiveKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EventOffers_EventId_State",
                table: "EventOffers",
                columns: new[] { "EventId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_EventOffers_OwnerId",
                table: "EventOffers",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_EventOffers_State_Id",
                table: "EventOffers",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EventOffers_TermId_State",
                table: "EventOffers",
                columns: new[] { "TermId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_EventPartners_DepartmentId",
                table: "EventPartners",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_AlternativeId",
                table: "Events",
                column: "AlternativeId",
                unique: true,
                filter: "[AlternativeId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Events_ChosenById",
                table: "Events",
                column: "ChosenById");

            migrationBuilder.CreateIndex(
                name: "IX_Events_CopiedFromId",
                table: "Events",
                column: "CopiedFromId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_DeciderId",
                table: "Events",
                column: "DeciderId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_EndsAt",
                table: "Events",
                column: "EndsAt");

            migrationBuilder.CreateIndex(
                name: "IX_Events_HostSchoolId",
                table: "Events",
                column: "HostSchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_KindId",
                table: "Events",
                column: "KindId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_OwnerId",
                table: "Events",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_PosterId",
                table: "Events",
                column: "PosterId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_PracticeById",
                table: "Events",
                column: "PracticeById");

            migrationBuilder.CreateIndex(
                name: "IX_Events_PublishedAt",
                table: "Events",
                column: "PublishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Events_SafetyPersonId",
                table: "Events",
                column: "SafetyPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_StartsAt_Id",
                table: "Events",
                columns: new[] { "StartsAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_State",
                table: "Events",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Title_Id",
                table: "Events",
                columns: new[] { "Title", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_VenuePlaceId",
                table: "Events",
                column: "VenuePlaceId");

            migrationBuilder.CreateIndex(
                name: "IX_EventSchools_SchoolId",
                table: "EventSchools",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_EventTags_Tag",
                table: "EventTags",
                column: "Tag");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_ById",
                table: "Evidence",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_DeliverableId",
                table: "Evidence",
                column: "DeliverableId");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_FileId",
                table: "Evidence",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeParticipants_UserId",
                table: "ExchangeParticipants",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Exchanges_EventId",
                table: "Exchanges",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_Exchanges_IdeaEventId",
                table: "Exchanges",
                column: "IdeaEventId");

            migrationBuilder.CreateIndex(
                name: "IX_Exchanges_On_Id",
                table: "Exchanges",
                columns: new[] { "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Exchanges_SchoolId_On",
                table: "Exchanges",
                columns: new[] { "SchoolId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Exchanges_State_On_Id",
                table: "Exchanges",
                columns: new[] { "State", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ExperienceShares_EventId",
                table: "ExperienceShares",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_ExperienceShares_MeetingId_Id",
                table: "ExperienceShares",
                columns: new[] { "MeetingId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ExperienceShares_SponsorId",
                table: "ExperienceShares",
                column: "SponsorId");

            migrationBuilder.CreateIndex(
                name: "IX_ExperienceShares_UserId",
                table: "ExperienceShares",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_ExtraClauses_ContractId_Position",
                table: "ExtraClauses",
                columns: new[] { "ContractId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_FalseAlarms_Check_RecordId_Fingerprint",
                table: "FalseAlarms",
                columns: new[] { "Check", "RecordId", "Fingerprint" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FavouriteJobs_PostingId",
                table: "FavouriteJobs",
                column: "PostingId");

            migrationBuilder.CreateIndex(
                name: "IX_FormerOwners_UserId",
                table: "FormerOwners",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_HelpRequests_AnsweredById",
                table: "HelpRequests",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_HelpRequests_AskedById",
                table: "HelpRequests",
                column: "AskedById");

            migrationBuilder.CreateIndex(
                name: "IX_HelpRequests_DepartmentId_State",
                table: "HelpRequests",
                columns: new[] { "DepartmentId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_HelpRequests_EventId_State",
                table: "HelpRequests",
                columns: new[] { "EventId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_HelpRequests_On_Id",
                table: "HelpRequests",
                columns: new[] { "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_HelpRequests_State_On_Id",
                table: "HelpRequests",
                columns: new[] { "State", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_FileId",
                table: "ImportRuns",
                column: "FileId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_RunningSlot",
                table: "ImportRuns",
                column: "RunningSlot",
                unique: true,
                filter: "[RunningSlot] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_StartedById",
                table: "ImportRuns",
                column: "StartedById");

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_State",
                table: "ImportRuns",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Instalments_ContractId_Position",
                table: "Instalments",
                columns: new[] { "ContractId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_Instalments_DueOn",
                table: "Instalments",
                column: "DueOn");

            migrationBuilder.CreateIndex(
                name: "IX_InterviewTrips_EscortId",
                table: "InterviewTrips",
                column: "EscortId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_DepartmentId",
                table: "Invitations",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_Email",
                table: "Invitations",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_SchoolId",
                table: "Invitations",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_TermId",
                table: "Invitations",
                column: "TermId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_TokenHash",
                table: "Invitations",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JobAcknowledgements_ById",
                table: "JobAcknowledgements",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_JobApplications_AnonymisedAt_StateSince",
                table: "JobApplications",
                columns: new[] { "AnonymisedAt", "StateSince" });

            migrationBuilder.CreateIndex(
                name: "IX_JobApplications_PostingId_State_AppliedAt_Id",
                table: "JobApplications",
                columns: new[] { "PostingId", "State", "AppliedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JobApplications_PostingId_StudentId",
                table: "JobApplications",
                columns: new[] { "PostingId", "StudentId" },
                unique: true,
                filter: "[StudentId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_JobApplications_ScreenedById_State",
                table: "JobApplications",
                columns: new[] { "ScreenedById", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_JobApplications_State_AppliedAt_Id",
                table: "JobApplications",
                columns: new[] { "State", "AppliedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JobApplications_StudentId_AppliedAt",
                table: "JobApplications",
                columns: new[] { "StudentId", "AppliedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_JobAuthors_UserId",
                table: "JobAuthors",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_JobExtensions_ById",
                table: "JobExtensions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_JobExtensions_DecidedById",
                table: "JobExtensions",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_JobExtensions_PostingId",
                table: "JobExtensions",
                column: "PostingId");

            migrationBuilder.CreateIndex(
                name: "IX_JobPostings_CopiedFromId",
                table: "JobPostings",
                column: "CopiedFromId");

            migrationBuilder.CreateIndex(
                name: "IX_JobPostings_EditedById",
                table: "JobPostings",
                column: "EditedById");

            migrationBuilder.CreateIndex(
                name: "IX_JobPostings_OwnerId_State_UpdatedAt_Id",
                table: "JobPostings",
                columns: new[] { "OwnerId", "State", "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JobPostings_PublishedById",
                table: "JobPostings",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "IX_JobPostings_SponsorId_State",
                table: "JobPostings",
                columns: new[] { "SponsorId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_JobPostings_State_ApplyBy",
                table: "JobPostings",
                columns: new[] { "State", "ApplyBy" });

            migrationBuilder.CreateIndex(
                name: "IX_JobPostings_State_Category_PublishedAt_Id",
                table: "JobPostings",
                columns: new[] { "State", "Category", "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JobPostings_State_District_PublishedAt_Id",
                table: "JobPostings",
                columns: new[] { "State", "District", "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JobPostings_State_HourlyPay_Id",
                table: "JobPostings",
                columns: new[] { "State", "HourlyPay", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JobPostings_State_Kind_PublishedAt_Id",
                table: "JobPostings",
                columns: new[] { "State", "Kind", "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JobPostings_State_PublishedAt_Id_HourlyPay",
                table: "JobPostings",
                columns: new[] { "State", "PublishedAt", "Id", "HourlyPay" });

            migrationBuilder.CreateIndex(
                name: "IX_JobPostings_State_Season_PublishedAt_Id",
                table: "JobPostings",
                columns: new[] { "State", "Season", "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JobPostings_State_Settlement_PublishedAt_Id",
                table: "JobPostings",
                columns: new[] { "State", "Settlement", "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JobPostings_State_StartsOn_Id",
                table: "JobPostings",
                columns: new[] { "State", "StartsOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JobPostings_SubmittedById",
                table: "JobPostings",
                column: "SubmittedById");

            migrationBuilder.CreateIndex(
                name: "IX_JobPostings_UpdatedAt_Id",
                table: "JobPostings",
                columns: new[] { "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JobQuestions_PostingId_Position",
                table: "JobQuestions",
                columns: new[] { "PostingId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_JobRatings_ApplicationId",
                table: "JobRatings",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_JobRatings_PostingId_Side",
                table: "JobRatings",
                columns: new[] { "PostingId", "Side" });

            migrationBuilder.CreateIndex(
                name: "IX_JobRatings_UniqueKey",
                table: "JobRatings",
                column: "UniqueKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JobReports_DecidedById",
                table: "JobReports",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_JobReports_IsUpheld",
                table: "JobReports",
                column: "IsUpheld");

            migrationBuilder.CreateIndex(
                name: "IX_JobReports_PostingId_ReporterId",
                table: "JobReports",
                columns: new[] { "PostingId", "ReporterId" });

            migrationBuilder.CreateIndex(
                name: "IX_JobReports_ReporterId",
                table: "JobReports",
                column: "ReporterId");

            migrationBuilder.CreateIndex(
                name: "IX_JobRevisions_ById",
                table: "JobRevisions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_JobSuspensions_ById",
                table: "JobSuspensions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_JobSuspensions_EndedById",
                table: "JobSuspensions",
                column: "EndedById");

            migrationBuilder.CreateIndex(
                name: "IX_JobSuspensions_PostingId",
                table: "JobSuspensions",
                column: "PostingId");

            migrationBuilder.CreateIndex(
                name: "IX_JobTallies_PostingId",
                table: "JobTallies",
                column: "PostingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JoinLinks_Code",
                table: "JoinLinks",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JoinLinks_TermId",
                table: "JoinLinks",
                column: "TermId");

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_DecidedById",
                table: "JoinRequests",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_LinkId_Email",
                table: "JoinRequests",
                columns: new[] { "LinkId", "Email" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_State_Id",
                table: "JoinRequests",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JointSeekings_EventId",
                table: "JointSeekings",
                column: "EventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JointSeekings_HeadId",
                table: "JointSeekings",
                column: "HeadId");

            migrationBuilder.CreateIndex(
                name: "IX_JointSeekings_State_Id",
                table: "JointSeekings",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadTimes_Name",
                table: "LeadTimes",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LeaveRequests_DecidedById",
                table: "LeaveRequests",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_LeaveRequests_MeetingId_UserId_ActiveKey",
                table: "LeaveRequests",
                columns: new[] { "MeetingId", "UserId", "ActiveKey" },
                unique: true,
                filter: "[ActiveKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LeaveRequests_State_AskedAt",
                table: "LeaveRequests",
                columns: new[] { "State", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_LeaveRequests_UserId",
                table: "LeaveRequests",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingDecisions_ItemId",
                table: "MeetingDecisions",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingDecisions_MeetingId_Id",
                table: "MeetingDecisions",
                columns: new[] { "MeetingId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_MeetingDecisions_OwnerId",
                table: "MeetingDecisions",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingDecisions_WorkItemId",
                table: "MeetingDecisions",
                column: "WorkItemId",
                unique: true,
                filter: "[WorkItemId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingFiles_ById",
                table: "MeetingFiles",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingFiles_FileId",
                table: "MeetingFiles",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingInvitees_DepartmentId",
                table: "MeetingInvitees",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingInvitees_GroupId",
                table: "MeetingInvitees",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingInvitees_UserId",
                table: "MeetingInvitees",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_AllianceId_StartsAt",
                table: "Meetings",
                columns: new[] { "AllianceId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_ChairId_State",
                table: "Meetings",
                columns: new[] { "ChairId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_EventId_Kind",
                table: "Meetings",
                columns: new[] { "EventId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_FollowsId",
                table: "Meetings",
                column: "FollowsId");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_IsWithClubs_StartsAt",
                table: "Meetings",
                columns: new[] { "IsWithClubs", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_Kind_StartsAt",
                table: "Meetings",
                columns: new[] { "Kind", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_PublishedById",
                table: "Meetings",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_SecretaryId_State",
                table: "Meetings",
                columns: new[] { "SecretaryId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_SeriesId",
                table: "Meetings",
                column: "SeriesId");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_StartsAt_Id",
                table: "Meetings",
                columns: new[] { "StartsAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_State_StartsAt",
                table: "Meetings",
                columns: new[] { "State", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MemberGroups_DepartmentId_Name",
                table: "MemberGroups",
                columns: new[] { "DepartmentId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MemberReports_MeetingId_UserId",
                table: "MemberReports",
                columns: new[] { "MeetingId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MemberReports_UserId",
                table: "MemberReports",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_MinutesCorrections_ById",
                table: "MinutesCorrections",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_MinutesCorrections_ItemId",
                table: "MinutesCorrections",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_MinutesCorrections_MeetingId_Id",
                table: "MinutesCorrections",
                columns: new[] { "MeetingId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_MinutesReadings_UserId",
                table: "MinutesReadings",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_MoveNotices_ById",
                table: "MoveNotices",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_MoveNotices_ContractId",
                table: "MoveNotices",
                column: "ContractId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_UserId_At_Id",
                table: "Notices",
                columns: new[] { "UserId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_UserId_ReadAt",
                table: "Notices",
                columns: new[] { "UserId", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OfferLines_DepartmentId",
                table: "OfferLines",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_OfferLines_PlaceId",
                table: "OfferLines",
                column: "PlaceId");

            migrationBuilder.CreateIndex(
                name: "IX_OfferTemplates_Name",
                table: "OfferTemplates",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_DueAt",
                table: "OutboxMessages",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outings_ActiveUserId",
                table: "Outings",
                column: "ActiveUserId",
                unique: true,
                filter: "[ActiveUserId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outings_BackAt_ExpectedAt",
                table: "Outings",
                columns: new[] { "BackAt", "ExpectedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outings_LeftAt_Id",
                table: "Outings",
                columns: new[] { "LeftAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Outings_SponsorId",
                table: "Outings",
                column: "SponsorId");

            migrationBuilder.CreateIndex(
                name: "IX_Outings_UserId_LeftAt_Id",
                table: "Outings",
                columns: new[] { "UserId", "LeftAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PayBenchmarks_City",
                table: "PayBenchmarks",
                column: "City",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanComments_EventId",
                table: "PlanComments",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyRules_Matter",
                table: "PolicyRules",
                column: "Matter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Positions_DepartmentId",
                table: "Positions",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Positions_Role",
                table: "Positions",
                column: "Role");

            migrationBuilder.CreateIndex(
                name: "IX_Positions_SchoolId",
                table: "Positions",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_Positions_TermId",
                table: "Positions",
                column: "TermId");

            migrationBuilder.CreateIndex(
                name: "IX_Positions_UserId_EndsOn",
                table: "Positions",
                columns: new[] { "UserId", "EndsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_ContractId",
                table: "Receipts",
                column: "ContractId");

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_FileId",
                table: "Receipts",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_InstalmentId",
                table: "Receipts",
                column: "InstalmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_Number",
                table: "Receipts",
                column: "Number",
                unique: true,
                filter: "[Number] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_ReceiverId",
                table: "Receipts",
                column: "ReceiverId");

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_ReversesId",
                table: "Receipts",
                column: "ReversesId",
                unique: true,
                filter: "[ReversesId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReplacedScans_ById",
                table: "ReplacedScans",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ReplacedScans_ContractId",
                table: "ReplacedScans",
                column: "ContractId");

            migrationBuilder.CreateIndex(
                name: "IX_ReplacedScans_FileId",
                table: "ReplacedScans",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_RequestKeys_At",
                table: "RequestKeys",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewDecisions_ById",
                table: "ReviewDecisions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewDecisions_ContractId_Revision",
                table: "ReviewDecisions",
                columns: new[] { "ContractId", "Revision" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewDecisions_OnBehalfOfId",
                table: "ReviewDecisions",
                column: "OnBehalfOfId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedSearches_UserId",
                table: "SavedSearches",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_SchoolContacts_ComparablePhone",
                table: "SchoolContacts",
                column: "ComparablePhone");

            migrationBuilder.CreateIndex(
                name: "IX_SchoolContacts_SchoolId_TermEndsOn",
                table: "SchoolContacts",
                columns: new[] { "SchoolId", "TermEndsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SchoolInvitations_Answer_AnswerBy",
                table: "SchoolInvitations",
                columns: new[] { "Answer", "AnswerBy" });

            migrationBuilder.CreateIndex(
                name: "IX_SchoolInvitations_AnsweredById",
                table: "SchoolInvitations",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_SchoolInvitations_EscortId",
                table: "SchoolInvitations",
                column: "EscortId");

            migrationBuilder.CreateIndex(
                name: "IX_SchoolInvitations_EventId_SchoolId",
                table: "SchoolInvitations",
                columns: new[] { "EventId", "SchoolId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SchoolInvitations_SchoolId_Answer",
                table: "SchoolInvitations",
                columns: new[] { "SchoolId", "Answer" });

            migrationBuilder.CreateIndex(
                name: "IX_SchoolPosts_AllianceId_PostedOn",
                table: "SchoolPosts",
                columns: new[] { "AllianceId", "PostedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SchoolPosts_AuthorId",
                table: "SchoolPosts",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_SchoolPosts_PostedOn_Id",
                table: "SchoolPosts",
                columns: new[] { "PostedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SchoolPosts_SchoolId_PostedOn",
                table: "SchoolPosts",
                columns: new[] { "SchoolId", "PostedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SchoolPromises_ExchangeId",
                table: "SchoolPromises",
                column: "ExchangeId");

            migrationBuilder.CreateIndex(
                name: "IX_SchoolPromises_OwnerId_State_DueOn",
                table: "SchoolPromises",
                columns: new[] { "OwnerId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SchoolPromises_SchoolId_State_DueOn",
                table: "SchoolPromises",
                columns: new[] { "SchoolId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SchoolPromises_State_DueOn_Id",
                table: "SchoolPromises",
                columns: new[] { "State", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SchoolReplies_AuthorId",
                table: "SchoolReplies",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_SchoolReplies_PostId",
                table: "SchoolReplies",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_SchoolReplies_SchoolId",
                table: "SchoolReplies",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_Schools_ComparableName",
                table: "Schools",
                column: "ComparableName");

            migrationBuilder.CreateIndex(
                name: "IX_Schools_LastContactOn_Id",
                table: "Schools",
                columns: new[] { "LastContactOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Schools_MergedIntoId",
                table: "Schools",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Schools_Name",
                table: "Schools",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Schools_OwnerId_Name_Id",
                table: "Schools",
                columns: new[] { "OwnerId", "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Schools_Standing_Name_Id",
                table: "Schools",
                columns: new[] { "Standing", "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ScoutFinds_PhotoId",
                table: "ScoutFinds",
                column: "PhotoId");

            migrationBuilder.CreateIndex(
                name: "IX_ScoutFinds_SponsorId",
                table: "ScoutFinds",
                column: "SponsorId");

            migrationBuilder.CreateIndex(
                name: "IX_ScoutFinds_TripId_SponsorId",
                table: "ScoutFinds",
                columns: new[] { "TripId", "SponsorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScoutGoals_TermId_Distance_Size",
                table: "ScoutGoals",
                columns: new[] { "TermId", "Distance", "Size" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScoutNewcomers_UserId",
                table: "ScoutNewcomers",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_ScoutTrips_On_Id",
                table: "ScoutTrips",
                columns: new[] { "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ScoutTrips_State_On_Id",
                table: "ScoutTrips",
                columns: new[] { "State", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ScoutTrips_VeteranId_State",
                table: "ScoutTrips",
                columns: new[] { "VeteranId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_SeasonPlans_Season_Year",
                table: "SeasonPlans",
                columns: new[] { "Season", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SeasonPlans_StartsOn",
                table: "SeasonPlans",
                column: "StartsOn");

            migrationBuilder.CreateIndex(
                name: "IX_SectorCovers_MemberId",
                table: "SectorCovers",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_SeekingClaims_MemberId",
                table: "SeekingClaims",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_SeekingClaims_SeekingId_ActiveSponsorId",
                table: "SeekingClaims",
                columns: new[] { "SeekingId", "ActiveSponsorId" },
                unique: true,
                filter: "[ActiveSponsorId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SeekingClaims_SponsorId",
                table: "SeekingClaims",
                column: "SponsorId");

            migrationBuilder.CreateIndex(
                name: "IX_SeekingClaims_State_ClaimedOn",
                table: "SeekingClaims",
                columns: new[] { "State", "ClaimedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SeekingMembers_ClubId",
                table: "SeekingMembers",
                column: "ClubId");

            migrationBuilder.CreateIndex(
                name: "IX_SeekingMembers_SeekingId_UserId",
                table: "SeekingMembers",
                columns: new[] { "SeekingId", "UserId" },
                unique: true,
                filter: "[UserId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SeekingMembers_UserId",
                table: "SeekingMembers",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_SetAsides_ById",
                table: "SetAsides",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_SetAsides_EventId_SponsorId",
                table: "SetAsides",
                columns: new[] { "EventId", "SponsorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SetAsides_SponsorId",
                table: "SetAsides",
                column: "SponsorId");

            migrationBuilder.CreateIndex(
                name: "IX_SharedPhones_UserId",
                table: "SharedPhones",
                column: "UserId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SignInRefusals_UserId",
                table: "SignInRefusals",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_SlotHolds_ContractId",
                table: "SlotHolds",
                column: "ContractId");

            migrationBuilder.CreateIndex(
                name: "IX_SlotHolds_Day_PlaceId",
                table: "SlotHolds",
                columns: new[] { "Day", "PlaceId" });

            migrationBuilder.CreateIndex(
                name: "IX_SlotHolds_DeliverableId",
                table: "SlotHolds",
                column: "DeliverableId");

            migrationBuilder.CreateIndex(
                name: "IX_SlotHolds_PlaceId_Day_Seat",
                table: "SlotHolds",
                columns: new[] { "PlaceId", "Day", "Seat" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SponsorLinks_ContractId",
                table: "SponsorLinks",
                column: "ContractId");

            migrationBuilder.CreateIndex(
                name: "IX_SponsorLinks_TokenHash",
                table: "SponsorLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_ComparableName",
                table: "Sponsors",
                column: "ComparableName");

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_CreditCode",
                table: "Sponsors",
                column: "CreditCode");

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_CreditCodeLicenceId",
                table: "Sponsors",
                column: "CreditCodeLicenceId");

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_Distance_Name_Id",
                table: "Sponsors",
                columns: new[] { "Distance", "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_District_Name_Id",
                table: "Sponsors",
                columns: new[] { "District", "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_Industry_Distance_Name_Id",
                table: "Sponsors",
                columns: new[] { "Industry", "Distance", "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_Industry_LastVisitOn_Id",
                table: "Sponsors",
                columns: new[] { "Industry", "LastVisitOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_LastVisitOn_Id",
                table: "Sponsors",
                columns: new[] { "LastVisitOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_MergedIntoId",
                table: "Sponsors",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_Name_Id",
                table: "Sponsors",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_OfficeConfirmedById",
                table: "Sponsors",
                column: "OfficeConfirmedById");

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_OwnerId_Name_Id",
                table: "Sponsors",
                columns: new[] { "OwnerId", "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_Standing_LastVisitOn_Id",
                table: "Sponsors",
                columns: new[] { "Standing", "LastVisitOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_Standing_Name_Id",
                table: "Sponsors",
                columns: new[] { "Standing", "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_UpdatedAt_Id",
                table: "Sponsors",
                columns: new[] { "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_VettedUntil",
                table: "Sponsors",
                column: "VettedUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_VettingAskedAt",
                table: "Sponsors",
                column: "VettingAskedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_VettingAskedById",
                table: "Sponsors",
                column: "VettingAskedById");

            migrationBuilder.CreateIndex(
                name: "IX_Sponsors_VettingAskedFileId",
                table: "Sponsors",
                column: "VettingAskedFileId");

            migrationBuilder.CreateIndex(
                name: "IX_SponsorTags_Tag",
                table: "SponsorTags",
                column: "Tag");

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_Sha256",
                table: "StoredFiles",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_StudentProfiles_UserId",
                table: "StudentProfiles",
                column: "UserId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_HiddenById",
                table: "SurveyAnswers",
                column: "HiddenById");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_OptionId_ResponseId",
                table: "SurveyAnswers",
                columns: new[] { "OptionId", "ResponseId" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_QuestionId_OptionId_Rating_IsFirst",
                table: "SurveyAnswers",
                columns: new[] { "QuestionId", "OptionId", "Rating", "IsFirst" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_ResponseId_QuestionId_OptionId",
                table: "SurveyAnswers",
                columns: new[] { "ResponseId", "QuestionId", "OptionId" },
                unique: true,
                filter: "[OptionId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyOptions_QuestionId_Number",
                table: "SurveyOptions",
                columns: new[] { "QuestionId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyParticipants_UserId",
                table: "SurveyParticipants",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyQuestions_SurveyId_Number",
                table: "SurveyQuestions",
                columns: new[] { "SurveyId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyResponses_SurveyId",
                table: "SurveyResponses",
                column: "SurveyId");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyResponses_SurveyId_DeviceKey_DeviceNumber",
                table: "SurveyResponses",
                columns: new[] { "SurveyId", "DeviceKey", "DeviceNumber" },
                unique: true,
                filter: "[DeviceKey] IS NOT NULL AND [DeviceNumber] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyResponses_SurveyId_FormKey",
                table: "SurveyResponses",
                columns: new[] { "SurveyId", "FormKey" },
                unique: true,
                filter: "[FormKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Surveys_ClosedById",
                table: "Surveys",
                column: "ClosedById");

            migrationBuilder.CreateIndex(
                name: "IX_Surveys_ClosesOn_Id",
                table: "Surveys",
                columns: new[] { "ClosesOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Surveys_Code",
                table: "Surveys",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Surveys_EventId",
                table: "Surveys",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_Surveys_OpenedAt",
                table: "Surveys",
                column: "OpenedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Surveys_OwnerId_State_ClosesOn",
                table: "Surveys",
                columns: new[] { "OwnerId", "State", "ClosesOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Surveys_State_ClosesOn_Id",
                table: "Surveys",
                columns: new[] { "State", "ClosesOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Terminations_ContractId",
                table: "Terminations",
                column: "ContractId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Terminations_DecidedById",
                table: "Terminations",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_Terms_Name",
                table: "Terms",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Terms_StartsOn",
                table: "Terms",
                column: "StartsOn");

            migrationBuilder.CreateIndex(
                name: "IX_Tips_AssigneeId_GivenAt_Id",
                table: "Tips",
                columns: new[] { "AssigneeId", "GivenAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tips_DayKey",
                table: "Tips",
                column: "DayKey",
                unique: true,
                filter: "[DayKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tips_EventId",
                table: "Tips",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_Tips_GivenAt_Id",
                table: "Tips",
                columns: new[] { "GivenAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tips_GiverId_GivenAt_Id",
                table: "Tips",
                columns: new[] { "GiverId", "GivenAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tips_IsAnonymized_StateSince",
                table: "Tips",
                columns: new[] { "IsAnonymized", "StateSince" });

            migrationBuilder.CreateIndex(
                name: "IX_Tips_Source_GivenAt_Id",
                table: "Tips",
                columns: new[] { "Source", "GivenAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tips_SponsorId_State",
                table: "Tips",
                columns: new[] { "SponsorId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Tips_State_GivenAt_Id",
                table: "Tips",
                columns: new[] { "State", "GivenAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_UserClaims_UserId",
                table: "UserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_UserLogins_UserId",
                table: "UserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Users",
                column: "NormalizedEmail",
                unique: true,
                filter: "[NormalizedEmail] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Users_DisplayName",
                table: "Users",
                column: "DisplayName");

            migrationBuilder.CreateIndex(
                name: "IX_Users_StudentNumber",
                table: "Users",
                column: "StudentNumber",
                unique: true,
                filter: "[StudentNumber] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Users",
                column: "NormalizedUserName",
                unique: true,
                filter: "[NormalizedUserName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_UserId_SeenAt",
                table: "UserSessions",
                columns: new[] { "UserId", "SeenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Vettings_ById",
                table: "Vettings",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Vettings_LicenceFileId",
                table: "Vettings",
                column: "LicenceFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Vettings_SponsorId_On",
                table: "Vettings",
                columns: new[] { "SponsorId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_VisitParticipants_UserId",
                table: "VisitParticipants",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_DealId_On",
                table: "Visits",
                columns: new[] { "DealId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_NextStepOn",
                table: "Visits",
                column: "NextStepOn");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_On_Id",
                table: "Visits",
                columns: new[] { "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_PhotoId",
                table: "Visits",
                column: "PhotoId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_SponsorId_On",
                table: "Visits",
                columns: new[] { "SponsorId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_WithdrawnById",
                table: "Visits",
                column: "WithdrawnById");

            migrationBuilder.CreateIndex(
                name: "IX_WorkItemComments_ById",
                table: "WorkItemComments",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_WorkItemComments_WorkItemId_Id",
                table: "WorkItemComments",
                columns: new[] { "WorkItemId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkItemFiles_FileId",
                table: "WorkItemFiles",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkItemHelpers_UserId",
                table: "WorkItemHelpers",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkItems_DealId",
                table: "WorkItems",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkItems_DueOn_Id",
                table: "WorkItems",
                columns: new[] { "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkItems_EndedById",
                table: "WorkItems",
                column: "EndedById");

            migrationBuilder.CreateIndex(
                name: "IX_WorkItems_EndedOn_DueOn_Id",
                table: "WorkItems",
                columns: new[] { "EndedOn", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkItems_EventId_EndedOn_DueOn_Id",
                table: "WorkItems",
                columns: new[] { "EventId", "EndedOn", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkItems_EventId_PlanKey",
                table: "WorkItems",
                columns: new[] { "EventId", "PlanKey" },
                unique: true,
                filter: "[EventId] IS NOT NULL AND [PlanKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkItems_OwnerId_EndedOn_DueOn_Id",
                table: "WorkItems",
                columns: new[] { "OwnerId", "EndedOn", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkItems_PreviousId",
                table: "WorkItems",
                column: "PreviousId",
                unique: true,
                filter: "[PreviousId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkItems_SetById_State",
                table: "WorkItems",
                columns: new[] { "SetById", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkItems_State_DueOn_Id",
                table: "WorkItems",
                columns: new[] { "State", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkItems_State_EndedOn_Id",
                table: "WorkItems",
                columns: new[] { "State", "EndedOn", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Acknowledgements");

            migrationBuilder.DropTable(
                name: "AllianceMembers");

            migrationBuilder.DropTable(
                name: "AllianceOfferLines");

            migrationBuilder.DropTable(
                name: "ApplicantTies");

            migrationBuilder.DropTable(
                name: "ApplicationSteps");

            migrationBuilder.DropTable(
                name: "Attendances");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "BallotVotes");

            migrationBuilder.DropTable(
                name: "BlacklistExemptions");

            migrationBuilder.DropTable(
                name: "BreachFiles");

            migrationBuilder.DropTable(
                name: "BudgetAuthors");

            migrationBuilder.DropTable(
                name: "BudgetComments");

            migrationBuilder.DropTable(
                name: "BudgetLines");

            migrationBuilder.DropTable(
                name: "CalendarPeriods");

            migrationBuilder.DropTable(
                name: "CampusPlaceKinds");

            migrationBuilder.DropTable(
                name: "ChecklistItems");

            migrationBuilder.DropTable(
                name: "ClaimVisits");

            migrationBuilder.DropTable(
                name: "ClubContacts");

            migrationBuilder.DropTable(
                name: "ClubNeeds");

            migrationBuilder.DropTable(
                name: "ClubVisits");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "ContractAuthors");

            migrationBuilder.DropTable(
                name: "ContractCounters");

            migrationBuilder.DropTable(
                name: "ContractNegotiators");

            migrationBuilder.DropTable(
                name: "ContractRevisions");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DealRemarks");

            migrationBuilder.DropTable(
                name: "DealStageChanges");

            migrationBuilder.DropTable(
                name: "DeclaredInterests");

            migrationBuilder.DropTable(
                name: "DelegatedAuthorities");

            migrationBuilder.DropTable(
                name: "DeliverableMaterials");

            migrationBuilder.DropTable(
                name: "DepartmentCards");

            migrationBuilder.DropTable(
                name: "DepartmentContacts");

            migrationBuilder.DropTable(
                name: "DepartmentSettings");

            migrationBuilder.DropTable(
                name: "DepartmentWords");

            migrationBuilder.DropTable(
                name: "EmailCodes");

            migrationBuilder.DropTable(
                name: "EmployerLinks");

            migrationBuilder.DropTable(
                name: "Enquiries");

            migrationBuilder.DropTable(
                name: "EventAwards");

            migrationBuilder.DropTable(
                name: "EventChangeFields");

            migrationBuilder.DropTable(
                name: "EventDutyMembers");

            migrationBuilder.DropTable(
                name: "EventFiles");

            migrationBuilder.DropTable(
                name: "EventFlowRows");

            migrationBuilder.DropTable(
                name: "EventGatePasses");

            migrationBuilder.DropTable(
                name: "EventHelpers");

            migrationBuilder.DropTable(
                name: "EventKindBudgetLines");

            migrationBuilder.DropTable(
                name: "EventKindFlowRows");

            migrationBuilder.DropTable(
                name: "EventKindMaterials");

            migrationBuilder.DropTable(
                name: "EventKindPartners");

            migrationBuilder.DropTable(
                name: "EventKindTasks");

            migrationBuilder.DropTable(
                name: "EventLeadSteps");

            migrationBuilder.DropTable(
                name: "EventOfferLines");

            migrationBuilder.DropTable(
                name: "EventOrganisers");

            migrationBuilder.DropTable(
                name: "EventPartners");

            migrationBuilder.DropTable(
                name: "EventRisks");

            migrationBuilder.DropTable(
                name: "EventSchools");

            migrationBuilder.DropTable(
                name: "EventTags");

            migrationBuilder.DropTable(
                name: "Evidence");

            migrationBuilder.DropTable(
                name: "ExchangeParticipants");

            migrationBuilder.DropTable(
                name: "ExperienceShares");

            migrationBuilder.DropTable(
                name: "ExtraClauses");

            migrationBuilder.DropTable(
                name: "FalseAlarms");

            migrationBuilder.DropTable(
                name: "FavouriteJobs");

            migrationBuilder.DropTable(
                name: "FormerOwners");

            migrationBuilder.DropTable(
                name: "ImportDecisions");

            migrationBuilder.DropTable(
                name: "ImportMeanings");

            migrationBuilder.DropTable(
                name: "ImportRuns");

            migrationBuilder.DropTable(
                name: "InterviewTrips");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "JobAcknowledgements");

            migrationBuilder.DropTable(
                name: "JobAuthors");

            migrationBuilder.DropTable(
                name: "JobExtensions");

            migrationBuilder.DropTable(
                name: "JobQuestions");

            migrationBuilder.DropTable(
                name: "JobRatings");

            migrationBuilder.DropTable(
                name: "JobReports");

            migrationBuilder.DropTable(
                name: "JobRevisions");

            migrationBuilder.DropTable(
                name: "JobSuspensions");

            migrationBuilder.DropTable(
                name: "JobTallies");

            migrationBuilder.DropTable(
                name: "JoinRequests");

            migrationBuilder.DropTable(
                name: "LeaveRequests");

            migrationBuilder.DropTable(
                name: "MarketSettings");

            migrationBuilder.DropTable(
                name: "MatchWeights");

            migrationBuilder.DropTable(
                name: "MeetingDecisions");

            migrationBuilder.DropTable(
                name: "MeetingFiles");

            migrationBuilder.DropTable(
                name: "MeetingInvitees");

            migrationBuilder.DropTable(
                name: "MeetingSettings");

            migrationBuilder.DropTable(
                name: "MemberReports");

            migrationBuilder.DropTable(
                name: "MinutesCorrections");

            migrationBuilder.DropTable(
                name: "MinutesReadings");

            migrationBuilder.DropTable(
                name: "MoveNotices");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "NotificationChoices");

            migrationBuilder.DropTable(
                name: "OfferLines");

            migrationBuilder.DropTable(
                name: "OutboxMessages");

            migrationBuilder.DropTable(
                name: "Outings");

            migrationBuilder.DropTable(
                name: "PayBenchmarks");

            migrationBuilder.DropTable(
                name: "PlanComments");

            migrationBuilder.DropTable(
                name: "PolicyRules");

            migrationBuilder.DropTable(
                name: "Positions");

            migrationBuilder.DropTable(
                name: "Receipts");

            migrationBuilder.DropTable(
                name: "ReplacedScans");

            migrationBuilder.DropTable(
                name: "RequestKeys");

            migrationBuilder.DropTable(
                name: "ReviewComments");

            migrationBuilder.DropTable(
                name: "SavedSearches");

            migrationBuilder.DropTable(
                name: "SchoolContacts");

            migrationBuilder.DropTable(
                name: "SchoolInvitations");

            migrationBuilder.DropTable(
                name: "SchoolPromises");

            migrationBuilder.DropTable(
                name: "SchoolReplies");

            migrationBuilder.DropTable(
                name: "SchoolSettings");

            migrationBuilder.DropTable(
                name: "ScoutFinds");

            migrationBuilder.DropTable(
                name: "ScoutGoals");

            migrationBuilder.DropTable(
                name: "ScoutNewcomers");

            migrationBuilder.DropTable(
                name: "SearchPairs");

            migrationBuilder.DropTable(
                name: "SectorCovers");

            migrationBuilder.DropTable(
                name: "SetAsides");

            migrationBuilder.DropTable(
                name: "SharedPhones");

            migrationBuilder.DropTable(
                name: "SignInRefusals");

            migrationBuilder.DropTable(
                name: "SlotHolds");

            migrationBuilder.DropTable(
                name: "SponsorLinks");

            migrationBuilder.DropTable(
                name: "SponsorTags");

            migrationBuilder.DropTable(
                name: "StudentProfiles");

            migrationBuilder.DropTable(
                name: "SurveyAnswers");

            migrationBuilder.DropTable(
                name: "SurveyParticipants");

            migrationBuilder.DropTable(
                name: "Terminations");

            migrationBuilder.DropTable(
                name: "UserClaims");

            migrationBuilder.DropTable(
                name: "UserLogins");

            migrationBuilder.DropTable(
                name: "UserSessions");

            migrationBuilder.DropTable(
                name: "UserTokens");

            migrationBuilder.DropTable(
                name: "Vettings");

            migrationBuilder.DropTable(
                name: "VisitParticipants");

            migrationBuilder.DropTable(
                name: "WorkItemComments");

            migrationBuilder.DropTable(
                name: "WorkItemFiles");

            migrationBuilder.DropTable(
                name: "WorkItemHelpers");

            migrationBuilder.DropTable(
                name: "AllianceOfferParts");

            migrationBuilder.DropTable(
                name: "BallotOptions");

            migrationBuilder.DropTable(
                name: "Breaches");

            migrationBuilder.DropTable(
                name: "BudgetSteps");

            migrationBuilder.DropTable(
                name: "SeekingClaims");

            migrationBuilder.DropTable(
                name: "HelpRequests");

            migrationBuilder.DropTable(
                name: "ClubRounds");

            migrationBuilder.DropTable(
                name: "Delegations");

            migrationBuilder.DropTable(
                name: "Tips");

            migrationBuilder.DropTable(
                name: "EventChanges");

            migrationBuilder.DropTable(
                name: "EventDuties");

            migrationBuilder.DropTable(
                name: "LeadTimes");

            migrationBuilder.DropTable(
                name: "JobApplications");

            migrationBuilder.DropTable(
                name: "JoinLinks");

            migrationBuilder.DropTable(
                name: "MemberGroups");

            migrationBuilder.DropTable(
                name: "AgendaItems");

            migrationBuilder.DropTable(
                name: "OfferTemplates");

            migrationBuilder.DropTable(
                name: "ReviewDecisions");

            migrationBuilder.DropTable(
                name: "Exchanges");

            migrationBuilder.DropTable(
                name: "SchoolPosts");

            migrationBuilder.DropTable(
                name: "ScoutTrips");

            migrationBuilder.DropTable(
                name: "SeasonPlans");

            migrationBuilder.DropTable(
                name: "SurveyOptions");

            migrationBuilder.DropTable(
                name: "SurveyResponses");

            migrationBuilder.DropTable(
                name: "Visits");

            migrationBuilder.DropTable(
                name: "WorkItems");

            migrationBuilder.DropTable(
                name: "AllianceOffers");

            migrationBuilder.DropTable(
                name: "Deliverables");

            migrationBuilder.DropTable(
                name: "Instalments");

            migrationBuilder.DropTable(
                name: "EventBudgets");

            migrationBuilder.DropTable(
                name: "SeekingMembers");

            migrationBuilder.DropTable(
                name: "JobPostings");

            migrationBuilder.DropTable(
                name: "Meetings");

            migrationBuilder.DropTable(
                name: "SurveyQuestions");

            migrationBuilder.DropTable(
                name: "Departments");

            migrationBuilder.DropTable(
                name: "Contracts");

            migrationBuilder.DropTable(
                name: "Clubs");

            migrationBuilder.DropTable(
                name: "JointSeekings");

            migrationBuilder.DropTable(
                name: "Alliances");

            migrationBuilder.DropTable(
                name: "MeetingSeries");

            migrationBuilder.DropTable(
                name: "Surveys");

            migrationBuilder.DropTable(
                name: "Deals");

            migrationBuilder.DropTable(
                name: "EventOffers");

            migrationBuilder.DropTable(
                name: "Sponsors");

            migrationBuilder.DropTable(
                name: "Events");

            migrationBuilder.DropTable(
                name: "Terms");

            migrationBuilder.DropTable(
                name: "CampusPlaces");

            migrationBuilder.DropTable(
                name: "EventKinds");

            migrationBuilder.DropTable(
                name: "Schools");

            migrationBuilder.DropTable(
                name: "StoredFiles");

            migrationBuilder.DropTable(
                name: "Users");

            migrationBuilder.DropSequence(
                name: "RecordKeys",
                schema: "dbo");
        }
    }
}
