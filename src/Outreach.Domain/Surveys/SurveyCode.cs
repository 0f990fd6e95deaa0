using System.Security.Cryptography;

namespace Outreach.Domain.Surveys;

/// <summary>The code in a survey's public address: short enough to be typed, without letters that are mistaken for digits.</summary>
public static class SurveyCode
{
    public const int Length = 8;

    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);
}
