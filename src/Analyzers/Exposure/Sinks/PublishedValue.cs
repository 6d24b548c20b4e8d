using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Exposure.Sinks;

/// <summary>One value that a sink publishes.</summary>
/// <param name="Value">The value.</param>
/// <param name="Place">What a diagnostic points at: the value, or the argument where the value was put into it before.</param>
internal readonly record struct PublishedValue(IOperation Value, IOperation Place);
