namespace ApiXGuard.Runtime;

/// <summary>
/// Holds the token: gets one when there is none, renews it when two thirds of its lease are over (by a timer as well, so that a token does not
/// run out where keys are seldom read), gets another where it cannot be renewed or Vault refused it. Thread-safe.
/// </summary>
internal sealed class VaultTokenSource : IDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1); // So that no lease, however short, makes a busy loop.
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    private readonly VaultAuthentication _authentication;
    private readonly VaultClient _client;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly CancellationTokenSource _disposal = new();
    private readonly ITimer _timer;

    // Guarded by _one. The lease of a login stands in _granted while renewals may shorten it.
    private VaultToken? _token;
    private long _since;
    private TimeSpan _granted;

    public VaultTokenSource(VaultAuthentication authentication, VaultClient client, TimeProvider clock)
    {
        _authentication = authentication;
        _client = client;
        _clock = clock;
        _timer = clock.CreateTimer(static source => _ = ((VaultTokenSource)source!).RenewInTimeAsync(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Gets a token whose lease is not nearly over.</summary>
    /// <param name="refused">The token that Vault refused; another is got if it is still the one at hand.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<string> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposal.IsCancellationRequested, typeof(VaultApiXKeyStore));
            if (_token is not null && refused is not null && _token.Text.Reveal() == refused)
                Drop();
            if (_token is { } token && IsDue(token))
                await RenewAsync(token, cancellationToken).ConfigureAwait(false);
            if (_token is null)
                Keep(await _authentication.LogInAsync(_client, cancellationToken).ConfigureAwait(false));
            return _token!.Text.Reveal();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        if (_disposal.IsCancellationRequested)
            return;
        _disposal.Cancel();
        _timer.Dispose();
        _ = WipeAsync();
    }

    private async Task WipeAsync()
    {
        await _one.WaitAsync().ConfigureAwait(false);
        Drop();
        _one.Release();
    }

    private async Task RenewInTimeAsync()
    {
        try
        {
            await _one.WaitAsync(_disposal.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        try
        {
            if (_token is { } token && IsDue(token))
                await RenewAsync(token, _disposal.Token).ConfigureAwait(false);
            if (_token is { } kept && kept.IsRenewable && kept.Lease > TimeSpan.Zero)
                WakeIn(IsDue(kept) ? Remaining(kept) / 4 : DueIn(kept));
        }
        catch (OperationCanceledException)
        {
            // The store was disposed meanwhile.
        }
        finally
        {
            _one.Release();
        }
    }

    // A lease without an end has length zero.
    private bool IsDue(VaultToken token) => token.Lease > TimeSpan.Zero && DueIn(token) <= TimeSpan.Zero;

    private TimeSpan DueIn(VaultToken token) => token.Lease * 2 / 3 - _clock.GetElapsedTime(_since);

    private TimeSpan Remaining(VaultToken token) => token.Lease - _clock.GetElapsedTime(_since);

    /// <summary>Renews the token, or drops it so that another is got. Keeps it as it is where Vault cannot be asked and the lease is not over.</summary>
    private async ValueTask RenewAsync(VaultToken token, CancellationToken cancellationToken)
    {
        if (!token.IsRenewable || Remaining(token) <= TimeSpan.Zero)
        {
            Drop();
            return;
        }

        VaultToken? renewed;
        try
        {
            renewed = await _client.RenewAsync(token.Text.Reveal(), cancellationToken).ConfigureAwait(false);
        }
        catch (ApiXKeyStoreException)
        {
            if (Remaining(token) <= TimeSpan.Zero)
                Drop();
            return;
        }

        // Vault shortens leases towards the longest life of a token. One that can be got anew by a login is got anew before that.
        var granted = _granted;
        if (renewed is null || (_authentication.IsLogin && renewed.Lease > TimeSpan.Zero && renewed.Lease < granted / 2))
        {
            renewed?.Text.Wipe();
            Drop();
            return;
        }

        Keep(renewed);
        _granted = granted;
    }

    private void Keep(VaultToken token)
    {
        Drop();
        if (_disposal.IsCancellationRequested)
        {
            token.Text.Wipe();
            throw new ObjectDisposedException(nameof(VaultApiXKeyStore));
        }

        _token = token;
        _since = _clock.GetTimestamp();
        _granted = token.Lease;
        if (token.IsRenewable && token.Lease > TimeSpan.Zero)
            WakeIn(DueIn(token));
    }

    private void WakeIn(TimeSpan pause) => _timer.Change(pause < ShortestPause ? ShortestPause : pause > LongestPause ? LongestPause : pause, Timeout.InfiniteTimeSpan);

    private void Drop()
    {
        _token?.Text.Wipe();
        _token = null;
    }
}
