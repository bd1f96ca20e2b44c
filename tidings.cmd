@echo off
rem Builds what is stale, then runs the program. Needs the .NET 10 SDK and nothing else.
setlocal
set "root=%~dp0"
set "program=%root%src\Tidings.App\bin\Release\net10.0\tidings-app.dll"
where dotnet >nul 2>nul
if errorlevel 1 (
  echo tidings: the .NET 10 SDK is needed and dotnet is not on the PATH: https://dotnet.microsoft.com/download 1>&2
  exit /b 1
)
powershell -NoProfile -Command "$p='%program%'; if (-not (Test-Path $p)) { exit 1 }; $t=(Get-Item $p).LastWriteTimeUtc; $n=Get-ChildItem '%root%src','%root%languages','%root%codebook','%root%gazetteer' -Recurse -File -ErrorAction SilentlyContinue | Where-Object { $_.FullName -notmatch '\\(bin|obj)\\' -and $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1; if ($n) { exit 1 } else { exit 0 }"
if errorlevel 1 (
  dotnet build "%root%src\Tidings.App\Tidings.App.csproj" -c Release --nologo -v quiet 1>&2
  if errorlevel 1 (
    echo tidings: the build failed; what the compiler says stands above 1>&2
    exit /b 1
  )
  powershell -NoProfile -Command "(Get-Item '%program%').LastWriteTimeUtc = [DateTime]::UtcNow"
)
dotnet "%program%" %*
exit /b %errorlevel%
