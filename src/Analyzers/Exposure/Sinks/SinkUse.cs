using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Exposure.Sinks;

/// <summary>An operation that publishes values.</summary>
/// <param name="Sink">What publishes them.</param>
/// <param name="Member">The member's name.</param>
/// <param name="Values">The values, as they are written.</param>
internal sealed record SinkUse(Sink Sink, string Member, IReadOnlyList<IOperation> Values);
