namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>What an endpoint serves.</summary>
internal sealed record ApiXCharacteristicsMetadata(IReadOnlyList<MethodCharacteristic> Characteristics);
