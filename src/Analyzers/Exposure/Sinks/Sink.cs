namespace ApiXGuard.Analyzers.Exposure.Sinks;

/// <summary>Members of one type that publish what they are given.</summary>
/// <param name="Type">The type's metadata name; derived types and implementations count too. Where it is absent, nothing is looked at.</param>
/// <param name="Place">Where the value ends up, as a message says it: "an activity tag".</param>
/// <param name="Demand">How sure it must be that the value is a secret.</param>
/// <param name="Members">
/// <c>Name</c> is a call, <c>new</c> a creation, <c>Name=</c> an assigned property, <c>Name[]</c> what is put into the collection or
/// stream that a property holds, <c>[]</c> an assigned indexer. <c>Name(a,b)</c> looks at the parameters of these names only.
/// </param>
internal sealed record Sink(string Type, string Place, SinkDemand Demand, params string[] Members);

/// <summary>How sure it must be that a value is a secret.</summary>
internal enum SinkDemand
{
    /// <summary>A telling name is enough.</summary>
    Name,

    /// <summary>A telling name is enough, unless it is that of what belongs to the user who sees it: a session's token, a typed password.</summary>
    NameOfOthers,

    /// <summary>It must be known where the value comes from: tokens and keys are what some endpoints are for.</summary>
    Origin,
}
