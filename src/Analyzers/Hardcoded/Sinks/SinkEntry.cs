namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>One line of the table of sinks.</summary>
/// <param name="Member">A method, <c>.ctor</c>, or a property (with <paramref name="Parameters"/> empty).</param>
/// <param name="Parameters">Names that the parameter has in the versions of a library.</param>
/// <param name="Sink">What it takes.</param>
internal sealed record SinkEntry(string Member, string[] Parameters, SecretSink Sink)
{
    /// <summary>The name of constructors.</summary>
    public const string Constructor = ".ctor";

    /// <summary>How the type's namespace begins, where its name alone is too common.</summary>
    public string? Namespace { get; init; }

    /// <summary>Parameters whose value beside it names the entry: the key of a header, the scheme of a parameter.</summary>
    public string[] Names { get; init; } = [];

    /// <summary>Whether the sink is a property.</summary>
    public bool IsProperty => Parameters.Length == 0;
}
