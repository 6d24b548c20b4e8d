namespace ApiXGuard.Runtime;

/// <summary>Both keys in memory that can be wiped. Not thread-safe.</summary>
internal sealed class PinnedKeys(ApiXKeys keys)
{
    private readonly PinnedText _apiKey = new(keys.ApiKey);
    private readonly PinnedText _appKey = new(keys.AppKey);

    internal bool IsWiped => _apiKey.IsWiped && _appKey.IsWiped;

    public string ApiKey() => _apiKey.Reveal();

    public string AppKey() => _appKey.Reveal();

    public ApiXKeys Both() => new(ApiKey(), AppKey());

    public void Wipe()
    {
        _apiKey.Wipe();
        _appKey.Wipe();
    }

    public override string ToString() => Redact.Mark;
}
