using ApiXGuard.Detection.Randomness;
using ApiXGuard.Detection.Values;

namespace ApiXGuard.Detection.Assignments;

/// <summary>Says what a value behind a name is worth, from the rule, the name, the value and how it stands there.</summary>
internal static class AssignmentJudge
{
    private const int LongSecret = 20;

    public static Judgement Judge(SecretRule rule, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, ValueSyntax syntax, in JudgeContext context)
    {
        if (Placeholders.IsPlaceholder(value) || References.IsReference(value, syntax, context.Path.Language) || context.Path.Has(PathTraits.LockFile))
            return Judgement.Dropped;
        var verdict = NameJudge.Judge(name);
        var confidence = rule.Pattern is NamedValuePattern
            ? Named(rule, verdict, value, syntax, context.Path)
            : Generic(rule, verdict, name, value, syntax, context.Path);
        return confidence == Confidence.None ? Judgement.Dropped : new Judgement(confidence, rule.Check?.Invoke(value) ?? Validity.Unknown);
    }

    /// <summary>Whether a value is random, or a number so long that a name may make it a secret: no other is one, but for passwords.</summary>
    public static bool IsRandom(ReadOnlySpan<byte> value) => RandomText.IsRandom(value) || IsLongNumber(value);

    /// <summary>Whether a value may be a password that a person chose, by its name and by itself.</summary>
    public static bool IsChosen(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) => NameJudge.MayBePassword(name) && PasswordText.IsPlausible(value);

    private static Confidence Named(SecretRule rule, NameVerdict verdict, ReadOnlySpan<byte> value, ValueSyntax syntax, PathKind path)
    {
        if (verdict.Class == NameClass.Public || !(RandomText.IsRandom(value) || (verdict.Strength == NameStrength.Strong && IsLongNumber(value))))
            return Confidence.None;
        return IsExpression(syntax, path) && !HasDigits(value) ? Confidence.None : rule.Confidence;
    }

    private static Confidence Generic(SecretRule rule, NameVerdict verdict, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, ValueSyntax syntax, PathKind path)
    {
        if (verdict.Strength == NameStrength.None || IsUrl(value))
            return Confidence.None;
        // A GUID is an identifier unless its name says plainly that it is not.
        var isGuid = PublicValues.IsGuid(value);
        if (isGuid ? verdict.Strength < NameStrength.Strong : PublicValues.IsPublic(value, name))
            return Confidence.None;
        var isRandom = RandomText.IsRandom(value);
        if (IsExpression(syntax, path))
            return isRandom && !isGuid && value.Length >= LongSecret && HasDigits(value) && verdict.Strength >= NameStrength.Moderate ? Confidence.Low : Confidence.None;
        if (!isRandom)
            return verdict.Class == NameClass.Password ? Chosen(verdict.Strength, value, syntax, path) : Confidence.None;
        return verdict.Strength switch
        {
            NameStrength.Weak => Confidence.Low,
            NameStrength.Moderate => value.Length >= LongSecret && HasDigits(value) ? Confidence.Medium : Confidence.Low,
            _ => value.Length >= LongSecret && !isGuid && rule.Confidence == Confidence.High && HasDigits(value) ? Confidence.High : Confidence.Medium,
        };
    }

    // A password that a person chose: believable only where a password is plainly meant.
    private static Confidence Chosen(NameStrength strength, ReadOnlySpan<byte> value, ValueSyntax syntax, PathKind path)
    {
        if (!PasswordText.IsPlausible(value) || (path.Traits & PathTraits.Localisation) != 0)
            return Confidence.None;
        if (strength < NameStrength.Strong)
            return Confidence.Low;
        return syntax == ValueSyntax.Bare && path.Language is FileLanguage.Unknown or FileLanguage.Prose ? Confidence.Low : Confidence.Medium;
    }

    // A bare word in code is an expression.
    private static bool IsExpression(ValueSyntax syntax, PathKind path) => syntax == ValueSyntax.Bare && path.Language is FileLanguage.Code or FileLanguage.Style;

    private static bool IsUrl(ReadOnlySpan<byte> value) => value.IndexOf("://"u8) >= 0;

    // A few providers issue decimal secrets; a telling name and the provider's word together make up for the missing letters.
    private static bool IsLongNumber(ReadOnlySpan<byte> value)
    {
        if (value.Length < 16)
            return false;
        foreach (var b in value)
        {
            if ((uint)(b - '0') >= 10)
                return false;
        }

        return true;
    }

    private static bool HasDigits(ReadOnlySpan<byte> value)
    {
        foreach (var b in value)
        {
            if ((uint)(b - '0') < 10)
                return true;
        }

        return false;
    }
}
