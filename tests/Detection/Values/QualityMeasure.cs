using System.Text;
using ApiXGuard.Detection.Randomness;
using ApiXGuard.Detection.Tests.Values.Labelled;
using ApiXGuard.Detection.Values;

namespace ApiXGuard.Detection.Tests.Values;

/// <summary>What each filter says of one labelled value, asked once, so that any of them can be left out afterwards.</summary>
internal sealed class QualityMeasure
{
    private readonly bool?[] _random = new bool?[(int)RandomTextParts.All + 1];
    private readonly byte[] _value;

    public QualityMeasure(LabelledValue labelled)
    {
        Labelled = labelled;
        var value = Encoding.UTF8.GetBytes(labelled.Value);
        _value = value;
        IsPlaceholder = Placeholders.IsPlaceholder(value);
        IsReference = References.IsReference(value, ValueSyntax.Quoted, FileLanguage.Code);
        IsPublic = PublicValues.IsPublic(value, Encoding.UTF8.GetBytes(labelled.Name));
        IsPlausible = PasswordText.IsPlausible(value);
    }

    public LabelledValue Labelled { get; }

    public bool IsPlaceholder { get; }

    public bool IsReference { get; }

    public bool IsPublic { get; }

    public bool IsPlausible { get; }

    /// <summary>Shannon's entropy of the value's own characters, in bits for one character: the usual measure, for comparison.</summary>
    public double Entropy => EntropyOf(Labelled.Value);

    /// <summary>Whether no filter for what is no secret at all holds the value back.</summary>
    public bool Passes => !IsPlaceholder && !IsReference && !IsPublic;

    /// <summary>A secret under a name of a key: random values only.</summary>
    public bool IsKey => Passes && IsRandom(RandomTextParts.All);

    /// <summary>A secret under a name of a password: whatever a person may have chosen too.</summary>
    public bool IsPassword => Passes && IsPlausible;

    public bool IsRandom(RandomTextParts parts) => _random[(int)parts] ??= RandomText.IsRandom(_value, parts);

    private static double EntropyOf(string value) =>
        -value.GroupBy(c => c).Select(g => (double)g.Count() / value.Length).Sum(p => p * Math.Log2(p));
}
