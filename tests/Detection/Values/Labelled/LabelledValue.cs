namespace ApiXGuard.Detection.Tests.Values.Labelled;

/// <summary>A value of which we know whether it is a secret.</summary>
/// <param name="Kind">What it is, for the tables.</param>
/// <param name="Name">The name it is assigned to; empty where that does not matter.</param>
/// <param name="Value">The value.</param>
internal sealed record LabelledValue(string Kind, string Name, string Value);
