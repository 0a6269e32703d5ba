# Makes the installer of Signet for Windows, in target\packages. Run it in PowerShell with a JDK 25 named
# by JAVA_HOME, Maven on the path, and WiX 3 or newer on the path, which jpackage needs for an .msi.
# NOT TRIED YET: no Windows was at hand when it was written. It signs nothing; see packaging/README.md.
$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent $PSScriptRoot
$packages = Join-Path $root 'target\packages'
$jpackage = Join-Path "$env:JAVA_HOME" 'bin\jpackage.exe'

function Stop-With([string] $sentence) {
    [Console]::Error.WriteLine("signet: $sentence")
    exit 4
}

function Invoke-Tool([string] $sentence, [string] $tool, [string[]] $words) {
    & $tool @words
    if ($LASTEXITCODE -ne 0) { Stop-With $sentence }
}

if (-not (Test-Path $jpackage)) {
    Stop-With 'No jpackage was found. Install a full JDK 25 or newer, and set JAVA_HOME to its folder.'
}
if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) {
    Stop-With 'Building needs Maven. Install it, and put its bin folder on the path.'
}
if (-not (Get-Command wix, candle -ErrorAction SilentlyContinue)) {
    Stop-With 'An installer needs the WiX toolset. Install it, and put it on the path.'
}

Set-Location $root
Invoke-Tool 'The build failed; its messages stand above.' 'mvn' `
    @('-B', '-q', '-ntp', '-Dmaven.test.skip=true', 'package')
$version = ([xml](Get-Content pom.xml)).project.version
if (Test-Path $packages) { Remove-Item -Recurse -Force $packages }
New-Item -ItemType Directory -Force (Join-Path $packages 'input') | Out-Null
Copy-Item target\signet.jar, target\lib\*.jar (Join-Path $packages 'input')

# A program of Windows has a window or a terminal, never both: signetc is the one for the terminal.
Invoke-Tool 'jpackage could not make the program.' $jpackage `
    @('@packaging\image.options', '--app-version', $version, '--input', "$packages\input", `
      '--dest', $packages, '--icon', 'assets\icon\signet.ico', `
      '--add-launcher', 'signetc=packaging\windows\signetc.properties')
Invoke-Tool 'jpackage could not make the installer.' $jpackage `
    @('@packaging\installer.options', '--type', 'msi', '--app-version', $version, `
      '--app-image', "$packages\Signet", '--dest', $packages, '--win-menu', `
      '--win-dir-chooser', '--win-upgrade-uuid', 'e849c3d0-9110-4725-9045-afde4406b834')
Remove-Item -Recurse -Force (Join-Path $packages 'input')
