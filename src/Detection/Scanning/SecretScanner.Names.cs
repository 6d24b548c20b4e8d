using System.Text;
using ApiXGuard.Detection.Assignments;
using ApiXGuard.Detection.Values;

namespace ApiXGuard.Detection;

public sealed partial class SecretScanner
{
    /// <summary>What a name alone promises of the value it holds: <c>apiKey</c> a secret, <c>apiKeyName</c> none.</summary>
    /// <param name="name">A symbol, a key or a parameter, in any of the usual spellings.</param>
    public NameSensitivity JudgeName(string name)
    {
        foreach (var sensitive in Catalogue.SensitiveNames)
        {
            if (name.IndexOf(sensitive, StringComparison.OrdinalIgnoreCase) >= 0)
                return NameSensitivity.Strong;
        }

        var verdict = NameJudge.Judge(Encoding.UTF8.GetBytes(name.Length <= NameExtent.Most ? name : name.Substring(name.Length - NameExtent.Most)));
        return (NameSensitivity)verdict.Strength;
    }

    /// <summary>Whether a value only stands for a secret: a placeholder, a template, or a reference to where the secret is.</summary>
    /// <param name="value">The value, decoded, UTF-8.</param>
    public bool StandsForSecret(ReadOnlySpan<byte> value) => Placeholders.IsPlaceholder(value) || References.IsReference(value, ValueSyntax.Quoted, FileLanguage.Code);
}

/// <summary>How surely a name speaks of a secret. Ordered.</summary>
public enum NameSensitivity : byte
{
    /// <summary>It does not, or says that the value is public or only about a secret (<c>publicKey</c>, <c>tokenType</c>).</summary>
    None = 0,

    /// <summary>It may: <c>hash</c>, <c>id</c> and their like beside a word for a secret.</summary>
    Weak = 1,

    /// <summary>Probably: <c>key</c>, <c>token</c> without more, or a secret's word inside a longer name.</summary>
    Moderate = 2,

    /// <summary>Plainly: <c>password</c>, <c>apiKey</c>, <c>clientSecret</c>.</summary>
    Strong = 3,
}
