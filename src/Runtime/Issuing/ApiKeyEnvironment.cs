namespace ApiXGuard.Runtime;

/// <summary>Where an issued key may be used; written into the key as <c>live</c> or <c>test</c>.</summary>
public enum ApiKeyEnvironment
{
    /// <summary>Real data: <c>live</c>.</summary>
    Live,

    /// <summary>Test data: <c>test</c>.</summary>
    Test,
}
