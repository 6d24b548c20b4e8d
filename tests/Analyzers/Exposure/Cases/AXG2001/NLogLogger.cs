// references: nlog
using NLog;

class NLogLogger
{
    private static readonly Logger Logger = LogManager.GetCurrentClassLogger();

    void Leaks(ILogger logger, string password, string user, Exception exception)
    {
        Logger.Info("Password {0}", [|password|]);
        Logger.Debug($"Password {[|password|]}");
        Logger.Error(exception, "Password {Password} of {User}", [|password|], user);
        Logger.Log(LogLevel.Warn, "Password {Password}", [|password|]);
        logger.Warn("Password " + [|password|]);
        Logger.WithProperty("Password", [|password|]).Info("Signed in");
        Logger.ForInfoEvent().Message("Password {0}", [|password|]).Log();
        Logger.ForInfoEvent().Message("Signed in").Property("Password", [|password|]).Log();
        Logger.Log(new LogEventInfo(LogLevel.Info, "shop", [|password|]));
        GlobalDiagnosticsContext.Set("Password", [|password|]);
        using (ScopeContext.PushProperty("Password", [|password|]))
        using (Logger.PushScopeProperty("Password", [|password|]))
            Logger.Info("Signed in");
    }

    void Twins(ILogger logger, string password, string user, Exception exception)
    {
        Logger.Info("Password of {0} changed", user);
        Logger.Error(exception, "Wrong password");
        Logger.WithProperty("User", user).Info("Password set: {0}", password is not null);
        Logger.ForInfoEvent().Message("Password of {0}", user).Property("Length", password!.Length).Log();
        using (ScopeContext.PushProperty("User", user))
            logger.Warn("Password of " + user);
    }
}
